using System.Text;

namespace CodeGuruProfiler.Profiles.Tests;

/// <summary>JSON in each place.</summary>
public sealed class ProfileJsonAttribute(string json, string expected) : PlacedDataAttribute(Encoding.UTF8.GetBytes(json), expected);
