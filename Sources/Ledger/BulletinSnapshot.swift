import Bulletin
import Schedule
import Time

/// A bulletin file as it was when it was handed in, with everything that its sound needs.
package struct BulletinSnapshot: Sendable, Hashable, Codable, Identifiable {
    package var id: Int64
    /// SHA-256 of the text's UTF-8, in lower-case hexadecimal.
    package var sha256: String
    /// As the client had it; only to be shown.
    package var fileName: String
    package var text: String
    package var metadata: Metadata
    package var clips: [SnapshotClip]
    package var addedAt: Instant
    /// The account that handed it in.
    package var addedBy: String

    package init(
        id: Int64, sha256: String, fileName: String, text: String, metadata: Metadata, clips: [SnapshotClip],
        addedAt: Instant, addedBy: String
    ) {
        self.id = id
        self.sha256 = sha256
        self.fileName = fileName
        self.text = text
        self.metadata = metadata
        self.clips = clips
        self.addedAt = addedAt
        self.addedBy = addedBy
    }
}

/// A clip of a bulletin: the path as the bulletin writes it, and which file that was.
package struct SnapshotClip: Sendable, Hashable, Codable {
    package var path: String
    /// In lower-case hexadecimal; the file lies in the `ClipStore` under it.
    package var sha256: String

    package init(path: String, sha256: String) {
        self.path = path
        self.sha256 = sha256
    }
}

/// A bulletin to be kept and placed.
package struct NewBooking: Sendable, Hashable {
    package var fileName: String
    package var text: String
    package var metadata: Metadata
    package var clips: [SnapshotClip]
    package var placement: Booking.Placement
    package var days: BookedDays?
    /// How often it is heard in one programme.
    package var repeats: Int

    /// Title, priority, zones, validity and series of the booking are those of `metadata`, and so is the number of repeats
    /// where none is given.
    package init(
        fileName: String, text: String, metadata: Metadata, clips: [SnapshotClip] = [], placement: Booking.Placement,
        days: BookedDays? = nil, repeats: Int? = nil
    ) {
        self.fileName = fileName
        self.text = text
        self.metadata = metadata
        self.clips = clips
        self.placement = placement
        self.days = days
        self.repeats = repeats ?? metadata.repeats
    }
}
