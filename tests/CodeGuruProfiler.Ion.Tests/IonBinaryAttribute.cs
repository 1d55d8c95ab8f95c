namespace CodeGuruProfiler.Ion.Tests;

// Hexadecimal digits, behind the version marker.
public sealed class IonBinaryAttribute(string hex, string expected) : IonDocumentAttribute(Documents.Binary(hex), expected);
