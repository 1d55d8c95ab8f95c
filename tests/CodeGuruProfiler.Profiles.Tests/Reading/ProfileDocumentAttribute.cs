namespace CodeGuruProfiler.Profiles.Tests;

/// <summary>One of <see cref="HostileInputs"/>, in each place; the name says which.</summary>
public sealed class ProfileDocumentAttribute(string input) : PlacedDataAttribute(HostileInputs.Get(input), input);
