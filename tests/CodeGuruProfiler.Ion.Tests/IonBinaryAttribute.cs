namespace CodeGuruProfiler.Ion.Tests;

// Hexadecimal digits, behind the version marker.
public sealed class IonBinaryAttribute(string hex, string expected) : PlacedDataAttribute(Documents.Binary(hex), expected);
