namespace CodeGuruProfiler.Ion.Tests;

// A value and the name that it has in a struct.
internal readonly record struct IonField(IonSymbol Name, IonNode Value);
