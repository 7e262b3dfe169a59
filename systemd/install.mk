# The service's part of `make install`, included by the Makefile. Works alone, too:
#   make -f systemd/install.mk install DESTDIR=… PREFIX=/usr

PREFIX ?= /usr/local
SYSTEMD := $(dir $(lastword $(MAKEFILE_LIST)))
# systemd looks for units, accounts and folders below /usr/lib and /usr/local/lib.
LIBDIR := $(DESTDIR)$(PREFIX)/lib
SYSTEMD_VERSION ?= $(shell systemctl --version 2>/dev/null | sed -n '1s/^systemd \([0-9]*\).*/\1/p')

.PHONY: install
install::
	install -d "$(LIBDIR)/systemd/system" "$(LIBDIR)/sysusers.d" "$(LIBDIR)/tmpfiles.d"
	sed 's|/usr/local/|$(PREFIX)/|' "$(SYSTEMD)loaxad.service" > "$(LIBDIR)/systemd/system/loaxad.service"
	chmod 644 "$(LIBDIR)/systemd/system/loaxad.service"
	install -m 644 "$(SYSTEMD)loaxad.socket" "$(LIBDIR)/systemd/system"
	install -m 644 "$(SYSTEMD)sysusers.conf" "$(LIBDIR)/sysusers.d/loaxa.conf"
	install -m 644 "$(SYSTEMD)tmpfiles.conf" "$(LIBDIR)/tmpfiles.d/loaxa.conf"
	@if [ "$(or $(SYSTEMD_VERSION),0)" -ge 254 ]; then \
	    install -d "$(LIBDIR)/systemd/system/loaxad.service.d"; \
	    install -m 644 "$(SYSTEMD)newer-systemd.conf" "$(LIBDIR)/systemd/system/loaxad.service.d"; \
	fi
	@if [ -z "$(DESTDIR)" ]; then \
	    echo "Now, as root: systemd-sysusers && systemd-tmpfiles --create && systemctl daemon-reload && systemctl enable --now loaxad"; \
	fi
