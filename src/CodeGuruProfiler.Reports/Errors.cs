using System.Globalization;

namespace CodeGuruProfiler.Reports;

/// <summary>The exceptions for wrong calls, each with the sentence of what to do.</summary>
internal static class Errors
{
    public static ArgumentException OptionOutOfRange(string option, object? value, string expected, string parameter)
        => new(string.Create(CultureInfo.InvariantCulture, $"Set {option} to {expected}: it is {value ?? "null"}."), parameter);

    public static ArgumentException NoSuchFolder(string option, string folder, string parameter)
        => new($"Set {option} to a folder that exists: '{folder}' is not a folder.", parameter);

    public static ArgumentException NotARelativePath(string option, string path, string parameter)
        => new($"Set {option} to a path within the repository, such as src/Program.cs: it is '{path}'.", parameter);
}
