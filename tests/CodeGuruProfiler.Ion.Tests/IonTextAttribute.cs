using System.Text;

namespace CodeGuruProfiler.Ion.Tests;

public sealed class IonTextAttribute(string text, string expected) : PlacedDataAttribute(Encoding.UTF8.GetBytes(text), expected);
