internal import CLinux
import Glibc

/// One output line of a GPIO chip, by the kernel's character device (ABI v2, Linux 5.10). It is this process's until its owner lets it
/// go; what level it has then is the driver's affair.
package struct GPIOLine: ~Copyable, Sendable {
    private let descriptor: Descriptor
    private let name: String

    private init(_ descriptor: consuming Descriptor, name: String) {
        self.descriptor = descriptor
        self.name = name
    }

    /// `chip` is a device such as `/dev/gpiochip0`; it does not jump to another level than `isOn` when it is taken.
    package static func open(
        chip: String, line: Int, isActiveLow: Bool, isOn: Bool
    ) throws(SystemError) -> GPIOLine {
        let number = Glibc.open(chip, O_RDWR | O_CLOEXEC | O_NONBLOCK)
        guard number >= 0 else { throw SystemError("open(\(chip))") }
        let device = Descriptor(owning: number)
        let name = "\(chip), line \(line)"
        let taken = loaxa_gpio_take_output(device.number, UInt32(line), isActiveLow ? 1 : 0, isOn ? 1 : 0)
        guard taken >= 0 else { throw SystemError("GPIO_V2_GET_LINE_IOCTL(\(name))") }
        return GPIOLine(Descriptor(owning: taken), name: name)
    }

    package func set(_ isOn: Bool) throws(SystemError) {
        guard loaxa_gpio_set(descriptor.number, isOn ? 1 : 0) == 0 else {
            throw SystemError("GPIO_V2_LINE_SET_VALUES_IOCTL(\(name))")
        }
    }
}
