/// Measured values and what is usually asked of them.
struct Distribution {
    let sorted: [Double]

    init(_ values: [Double]) { sorted = values.sorted() }

    /// The smallest value that at least `share` of all do not exceed.
    func quantile(_ share: Double) -> Double {
        guard !sorted.isEmpty else { return .nan }
        return sorted[max(0, min(sorted.count - 1, Int((share * Double(sorted.count)).rounded(.up)) - 1))]
    }

    var median: Double { quantile(0.5) }
    /// From the 1st to the 99th percentile.
    var spread: Double { quantile(0.99) - quantile(0.01) }
    /// The 99th percentile of the distances from zero.
    var worst: Double { Distribution(sorted.map(abs)).quantile(0.99) }
}
