using System.Globalization;
using System.Text;

namespace CodeGuruProfiler.Profiles.Text;

/// <summary>Prints the members of this library's records: times in ISO 8601, maps and fields by their number.</summary>
/// <param name="text">The builder to print into.</param>
internal readonly struct RecordText(StringBuilder text)
{
    private const int MaxNames = 8;

    /// <summary>Returns a number of things, and what the first of them are called.</summary>
    public static string OfNames(IReadOnlyList<string> names, string noun)
    {
        string count = string.Create(CultureInfo.InvariantCulture, $"{names.Count} {noun}{(names.Count == 1 ? "" : "s")}");
        return names.Count == 0 ? count : $"{count}: {string.Join(", ", names.Take(MaxNames))}{(names.Count > MaxNames ? ", …" : "")}";
    }

    public RecordText Time(string name, DateTimeOffset? value)
        => Add(name, value?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));

    public RecordText Number<T>(string name, T? value)
        where T : struct, IFormattable
        => Add(name, value?.ToString(null, CultureInfo.InvariantCulture));

    public RecordText Map<T>(string name, IReadOnlyDictionary<string, T> map)
        => Add(name, string.Create(CultureInfo.InvariantCulture, $"[{map.Count}]"));

    public RecordText Value(string name, object? value) => Add(name, value?.ToString());

    private RecordText Add(string name, string? value)
    {
        text.Append(text.Length > 0 && text[^1] == ' ' && text[^2] == '{' ? "" : ", ").Append(name).Append(" = ").Append(value);
        return this;
    }
}
