using System.Text.RegularExpressions;

namespace CodeGuruProfiler.Tests.Secrecy;

/// <summary>
/// The secrets that tests sign with. Nothing else may be one: by these words <see cref="SecretsWatch"/> knows that a secret got out.
/// </summary>
public static partial class TestSecrets
{
    public const string Key = "nobody-may-see-this-key";

    public const string AnotherKey = "nobody-may-see-this-key-either";

    public const string Token = "nobody-may-see-this-token";

    /// <summary>The key of AWS's own examples and vectors.</summary>
    public const string ExampleKey = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    /// <summary>A token in the form of AWS's, with characters that are escaped in addresses.</summary>
    public const string ExampleToken = "FwoGZXIvYXdzE//+EXAMPLETOKEN==";

    private static readonly string[] Words = [Key, Token, ExampleKey, ExampleToken, "AWS4-HMAC-SHA256 Credential="];

    /// <summary>
    /// Finds a secret, however it is encoded, or a signature, in a text that somebody else may read; <see langword="null"/> when it has none.
    /// </summary>
    public static string? FindIn(string text)
        => SecretEncodings.Find(text, Words)
            ?? Hexadecimal().Matches(text).Select(match => match.Value).FirstOrDefault(IsSignature);

    // A signature is 64 random hexadecimal digits, whatever its name: it has nearly all digits, and none dominates. Numbers and runs of one digit, as
    // fuzzing creates them, are not signatures.
    private static bool IsSignature(string digits)
        => digits.ToLowerInvariant().Distinct().Count() >= 12 && digits.CountBy(char.ToLowerInvariant).Max(digit => digit.Value) <= 20;

    [GeneratedRegex("(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Hexadecimal();
}
