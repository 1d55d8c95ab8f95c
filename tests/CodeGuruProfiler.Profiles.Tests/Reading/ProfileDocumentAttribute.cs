namespace CodeGuruProfiler.Profiles.Tests;

/// <summary>One of <see cref="HostileInputs"/>, in each place; the name selects it.</summary>
public sealed class ProfileDocumentAttribute(string input) : PlacedDataAttribute(HostileInputs.Get(input), input);
