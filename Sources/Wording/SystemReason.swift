extension Sentence {
    /// What the system says of a call that failed, as `strerror` words it; what is seldom seen stays as it is.
    package init(systemReason text: String) {
        self.init(vi: Self.systemReasons[text] ?? text, en: text)
    }

    private static let systemReasons = [
        "No such file or directory": "không có tệp hay thư mục này",
        "Permission denied": "không được phép",
        "Operation not permitted": "không được phép",
        "Is a directory": "đây là thư mục",
        "Not a directory": "đường dẫn đi qua một tệp, không phải thư mục",
        "File exists": "đã có rồi",
        "No space left on device": "ổ đĩa đã đầy",
        "Disk quota exceeded": "đã dùng hết phần ổ đĩa được cấp",
        "Read-only file system": "ổ đĩa chỉ cho đọc",
        "File name too long": "tên tệp dài quá",
        "Input/output error": "ổ đĩa hỏng hoặc vừa bị rút ra",
        "File too large": "tệp lớn quá",
        "Too many open files": "mở quá nhiều tệp một lúc",
        "Cannot allocate memory": "máy hết bộ nhớ",
        "Too many levels of symbolic links": "liên kết lòng vòng",
        "Invalid argument": "tên hoặc loại tệp không dùng được",
    ]
}
