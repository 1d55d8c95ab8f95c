using System.Text;

namespace CodeGuruProfiler.Profiles.Text;

/// <summary>Text from elsewhere in a message: in quotes, short, and with nothing in it that a terminal or a log would understand.</summary>
internal static class Quotation
{
    private const int MaxLength = 32;

    public static string Of(ReadOnlySpan<byte> bytes, int maxLength = MaxLength)
    {
        var quoted = new StringBuilder("'");
        int start = quoted.Length;
        while (!bytes.IsEmpty && quoted.Length - start < maxLength)
        {
            if (Rune.DecodeFromUtf8(bytes, out Rune rune, out int length) == System.Buffers.OperationStatus.Done)
            {
                Append(quoted, rune);
            }
            else
            {
                length = 1;
                quoted.Append($"\\x{bytes[0]:X2}");
            }

            bytes = bytes[length..];
        }

        return quoted.Append(bytes.IsEmpty ? "'" : "…'").ToString();
    }

    /// <summary>Returns a sentence with the content type; an empty text without one.</summary>
    public static string OfContentType(string? contentType, int maxLength)
        => string.IsNullOrEmpty(contentType) ? "" : $" The content type is {Of(contentType, maxLength)}.";

    public static string Of(string text, int maxLength = MaxLength)
        => Of(Encoding.UTF8.GetBytes(text.Length <= maxLength ? text : text[..(maxLength + 1)]), maxLength);

    private static void Append(StringBuilder quoted, Rune rune)
    {
        switch (rune.Value)
        {
            case '\n':
                quoted.Append("\\n");
                break;
            case '\r':
                quoted.Append("\\r");
                break;
            case '\t':
                quoted.Append("\\t");
                break;
            default:
                quoted.Append(IsVisible(rune) ? rune.ToString() : $"\\u{rune.Value:X4}");
                break;
        }
    }

    // Control characters, those that change the direction of text, those not assigned, and spaces other than the usual one are escaped.
    private static bool IsVisible(Rune rune)
        => rune.Value == ' ' || !(Rune.IsControl(rune) || Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune)
            is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.OtherNotAssigned or System.Globalization.UnicodeCategory.PrivateUse);
}
