using System.Text;

namespace CodeGuruProfiler.Client.SafeText;

/// <summary>
/// Takes the secrets of an attempt, and users and passwords in URLs, out of a text from the network. The response to a wrong signature contains
/// what should have been signed, the session token included; proxies print whole requests, as HTML, JSON or parts of URLs.
/// docs/decisions/0042-one-gate-for-foreign-text.md
/// </summary>
internal static class Redaction
{
    private const string Replacement = "[redacted]";

    /// <summary>Redacts a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="secrets">The secrets.</param>
    /// <param name="isCut">Whether the text goes on where it was cut: then the first half of a secret at its end goes too.</param>
    /// <returns>The same string when it has no secret.</returns>
    public static string Apply(string text, SecretText[] secrets, bool isCut)
    {
        var marks = new bool[text.Length];
        var decoded = new DecodedText(text);
        for (int level = 0; level == 0 || (level <= DecodedText.MostLevels && decoded.Decode()); level++)
        {
            foreach (SecretText secret in secrets)
            {
                secret.MarkIn(decoded, isCut, marks);
            }

            UserInfo.MarkIn(decoded, marks);
        }

        return marks.AsSpan().Contains(true) ? WithoutMarked(text, marks) : text;
    }

    private static string WithoutMarked(string text, bool[] marks)
    {
        var result = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (!marks[i])
            {
                result.Append(text[i]);
            }
            else if (i == 0 || !marks[i - 1])
            {
                result.Append(Replacement);
            }
        }

        return result.ToString();
    }
}
