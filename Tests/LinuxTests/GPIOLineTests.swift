import Glibc
import Testing

@testable import Linux

/// No machine of ours has a GPIO chip: what can be tried is what refuses.
@Test func `a chip that is not there, and a device that is none, are named with the call`() {
    func reason(_ chip: String) -> String {
        do throws(SystemError) {
            let line = try GPIOLine.open(chip: chip, line: 17, isActiveLow: true, isOn: true)
            try line.set(false)
            return "taken"
        } catch {
            return error.description
        }
    }
    #expect(reason("/dev/no-such-chip") == "open(/dev/no-such-chip): No such file or directory")
    #expect(
        reason("/dev/null") == "GPIO_V2_GET_LINE_IOCTL(/dev/null, line 17): Inappropriate ioctl for device")
}
