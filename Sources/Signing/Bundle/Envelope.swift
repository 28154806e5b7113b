import AspicCore
import JsonFormat

/// A signed payload (DSSE v1.0). What was signed is the payload's bytes, so they are kept and never written anew.
struct Envelope: Sendable {
    static let payloadType = "application/vnd.in-toto+json"

    let payload: [UInt8]
    let signature: [UInt8]

    /// What is signed: DSSE's pre-authentication encoding, which says how long each part is.
    static func message(for payload: [UInt8], type: String = payloadType) -> [UInt8] {
        Array("DSSEv1 \(type.utf8.count) \(type) \(payload.count) ".utf8) + payload
    }

    var message: [UInt8] { Self.message(for: payload) }

    var json: JsonValue {
        [
            "payload": .string(Base64.encoded(payload)), "payloadType": .string(Self.payloadType),
            "signatures": [["keyid": "", "sig": .string(Base64.encoded(signature))]],
        ]
    }

    /// - Parameter index: the envelope's object in `json`.
    /// - Throws: `FormatError` with code `signature`.
    init(_ json: StrictJson, at index: Int) throws(FormatError) {
        guard json.text("payloadType", in: index) == Self.payloadType else {
            throw .refused("the signature's payload is not an in-toto statement")
        }
        guard let signatures = json.array("signatures", in: index), signatures.count == 1 else {
            throw .refused("expected one signature in the envelope")
        }
        guard
            let payload = json.value("payload", in: index).flatMap(json.bytes).flatMap({ Base64.decoded($0) }
            ),
            let signature = json.value("sig", in: signatures[0]).flatMap(json.bytes)
                .flatMap({ Base64.decoded($0) })
        else { throw .refused("the payload or the signature is not base64") }
        self.payload = payload
        self.signature = signature
    }

    init(payload: [UInt8], signature: [UInt8]) {
        self.payload = payload
        self.signature = signature
    }
}
