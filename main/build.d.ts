// What the build decides: true only in packages, where every hook made for tests and development is left out.
declare const __PRODUCTION__: boolean
