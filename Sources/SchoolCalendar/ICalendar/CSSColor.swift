/// The names of colours that `COLOR` may have (RFC 7986, 5.9): those of CSS Color Module Level 3, 4.3.
public enum CSSColor: String, Sendable, Hashable, CaseIterable {
  case aliceblue, antiquewhite, aqua, aquamarine, azure
  case beige, bisque, black, blanchedalmond, blue, blueviolet, brown, burlywood
  case cadetblue, chartreuse, chocolate, coral, cornflowerblue, cornsilk, crimson, cyan
  case darkblue, darkcyan, darkgoldenrod, darkgray, darkgreen, darkgrey, darkkhaki, darkmagenta
  case darkolivegreen, darkorange, darkorchid, darkred, darksalmon, darkseagreen, darkslateblue
  case darkslategray, darkslategrey, darkturquoise, darkviolet, deeppink, deepskyblue, dimgray, dimgrey
  case dodgerblue
  case firebrick, floralwhite, forestgreen, fuchsia
  case gainsboro, ghostwhite, gold, goldenrod, gray, green, greenyellow, grey
  case honeydew, hotpink
  case indianred, indigo, ivory
  case khaki
  case lavender, lavenderblush, lawngreen, lemonchiffon, lightblue, lightcoral, lightcyan
  case lightgoldenrodyellow, lightgray, lightgreen, lightgrey, lightpink, lightsalmon, lightseagreen
  case lightskyblue, lightslategray, lightslategrey, lightsteelblue, lightyellow, lime, limegreen, linen
  case magenta, maroon, mediumaquamarine, mediumblue, mediumorchid, mediumpurple, mediumseagreen
  case mediumslateblue, mediumspringgreen, mediumturquoise, mediumvioletred, midnightblue, mintcream
  case mistyrose, moccasin
  case navajowhite, navy
  case oldlace, olive, olivedrab, orange, orangered, orchid
  case palegoldenrod, palegreen, paleturquoise, palevioletred, papayawhip, peachpuff, peru, pink, plum
  case powderblue, purple
  case red, rosybrown, royalblue
  case saddlebrown, salmon, sandybrown, seagreen, seashell, sienna, silver, skyblue, slateblue, slategray
  case slategrey, snow, springgreen, steelblue
  case tan, teal, thistle, tomato, turquoise
  case violet
  case wheat, white, whitesmoke
  case yellow, yellowgreen
}
