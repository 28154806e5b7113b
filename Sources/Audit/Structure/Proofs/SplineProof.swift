import AspicCore
import ObjectGraph

/// Splines of `scipy.interpolate`: as many knots as their degree and coefficients need, in order.
enum SplineProof {
    static let classes = ["BSpline", "PPoly"]

    static func prove(_ spline: ProvenObject) throws(Flaw) {
        if spline.name.name == "PPoly" { return try provePieces(spline) }
        guard let degree = try spline.integer("k") else { return }
        // Names with underscores are those of scipy 1.15 and later.
        for (knots, coefficients): (StaticString, StaticString) in [("t", "c"), ("_t", "_c")] {
            guard let shape = try spline.shape(knots) else { continue }
            try Audit.prove(shape.count == 1, "a spline with knots of the shape \(shape)")
            let (count, knotCount) = (shape[0].subtractingReportingOverflow(degree), shape[0])
            // One coefficient less than knots beyond the degree, and a piece for each beyond twice the degree.
            try Audit.prove(
                degree >= 0 && !count.overflow && count.partialValue - 1 > degree,
                "a spline of degree \(degree) with \(knotCount) knots")
            try proveOrder(spline, knots)
            guard let values = try spline.shape(coefficients) else { continue }
            try Audit.prove(
                values.first ?? 0 >= count.partialValue - 1,
                "a spline of degree \(degree) with \(knotCount) knots and coefficients of the shape \(values)"
            )
        }
    }

    /// Polynomials between breaks: a column of coefficients for each.
    private static func provePieces(_ pieces: ProvenObject) throws(Flaw) {
        for (places, coefficients) in [("x", "c"), ("_x", "_c")] as [(StaticString, StaticString)] {
            guard let breaks = try pieces.shape(places), let values = try pieces.shape(coefficients) else {
                continue
            }
            try Audit.prove(
                breaks.count == 1 && breaks[0] >= 2 && values.count >= 2 && values[1] == breaks[0] - 1,
                "polynomials between breaks of the shape \(breaks) with coefficients of the shape \(values)"
            )
        }
    }

    private static func proveOrder(_ spline: ProvenObject, _ attribute: StaticString) throws(Flaw) {
        guard let array = try spline.array(attribute), array.dtype.kind == .float,
            let knots = try? array.doubles()
        else { throw .unread("the knots of a spline") }
        try spline.work.spend(knots.count)
        try Audit.prove(
            knots.allSatisfy(\.isFinite) && zip(knots, knots.dropFirst()).allSatisfy { $0 <= $1 },
            "a spline whose knots are not in order")
    }
}
