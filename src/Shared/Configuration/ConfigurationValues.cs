using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace CodeGuruProfiler.Configuration;

/// <summary>
/// The values of configuration, key by key, without reflection. The exception for an invalid value names its key. An empty value counts as absent. Compiled into
/// each package that uses it.
/// </summary>
internal readonly struct ConfigurationValues(IConfiguration configuration)
{
    public const string Flag = "true or false";
    public const string Number = "a number";
    public const string WholeNumber = "a whole number";

    public delegate bool Parser<T>(string text, out T value);

    /// <summary>Reads a value. An absent key sets nothing.</summary>
    public void Read<T>(string key, string expected, Parser<T> tryParse, Action<T> set)
    {
        if (Text(key) is { } text)
        {
            set(tryParse(text, out T value) ? value : throw Errors.NotAValue(Path(key), text, expected));
        }
    }

    public string? Text(string key) => configuration[key] switch
    {
        { Length: > 0 } text => text,
        null when configuration.GetSection(key).GetChildren().Any() => throw Errors.NotOneValue(Path(key)),
        _ => null,
    };

    /// <summary>Gets the key from the root of the configuration.</summary>
    public string Path(string key) => configuration is IConfigurationSection section ? ConfigurationPath.Combine(section.Path, key) : key;

    public static bool TryParse(string text, out int value) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out value);

    public static bool TryParse(string text, out long value) => long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out value);

    public static bool TryParse(string text, out double value) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);

    // .NET reads a plain number as days. Nobody means that.
    public static bool TryParse(string text, out TimeSpan value)
    {
        value = default;
        return text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Parses the name of a constant. Enum.TryParse alone would take numbers and lists as well.</summary>
    public static bool TryParseName<T>(string text, out T value)
        where T : struct, Enum
    {
        value = default;
        return text.All(char.IsAsciiLetter) && Enum.TryParse(text, ignoreCase: true, out value);
    }
}
