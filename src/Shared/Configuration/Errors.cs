using CodeGuruProfiler.Text;

namespace CodeGuruProfiler.Configuration;

/// <summary>The exceptions of configuration that cannot be read. A value is quoted as one line.</summary>
internal static class Errors
{
    public static InvalidOperationException NotAValue(string key, string value, string expected)
        => new($"The configuration key {key} must be {expected}, but is '{OneLine.Of(value)}'.");

    public static InvalidOperationException NotOneValue(string key) => new($"The configuration key {key} must have one value, but has child keys.");
}
