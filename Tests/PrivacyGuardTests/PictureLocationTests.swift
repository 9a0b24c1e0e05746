import PrivacyGuard
import Testing

/// Coordinates in pictures, not everything that cameras write.
struct PictureLocationTests {
  @Test(arguments: [
    (TestPicture.jpeg(tags: [1, 2, 3, 4]), true), (TestPicture.jpeg(tags: [4], isLittleEndian: false), true),
    (TestPicture.png(tags: [2]), true), (TestPicture.webp(tags: [2]), true),
    (TestPicture.jpeg(tags: [29]), false), (TestPicture.png(tags: []), false),
    (TestPicture.webp(tags: [0]), false),
    (Array("GPSLatitude".utf8), false), ([], false),
  ])
  func aLatitudeOrALongitudeIsAPlace(bytes: [UInt8], isKnown: Bool) {
    #expect(PictureLocation.isKnown(in: bytes) == isKnown)
  }
}
