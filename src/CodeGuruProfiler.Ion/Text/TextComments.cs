using System.Text.Unicode;
using CodeGuruProfiler.Ion.Reading;

namespace CodeGuruProfiler.Ion.Text;

/// <summary>White space and comments between tokens.</summary>
internal static class TextComments
{
    public static int Skip(ReadOnlySpan<byte> text, int position)
    {
        while (true)
        {
            position = TextChars.SkipWhitespace(text, position);
            if (!TextChars.StartsComment(text, position))
            {
                return position;
            }

            position = SkipComment(text, position);
        }
    }

    private static int SkipComment(ReadOnlySpan<byte> text, int start)
    {
        ReadOnlySpan<byte> rest = text[(start + 2)..];
        int length;
        int end;
        if (text[start + 1] == '/')
        {
            length = rest.IndexOfAny((byte)'\n', (byte)'\r');
            length = length < 0 ? rest.Length : length;
            end = start + 2 + length;
        }
        else
        {
            length = rest.IndexOf("*/"u8);
            if (length < 0)
            {
                ThrowHelper.ThrowUnexpectedText("the end of a comment that began at byte " + start, text, text.Length);
            }

            end = start + 2 + length + 2;
        }

        ReadOnlySpan<byte> comment = rest[..length];
        if (!Utf8.IsValid(comment))
        {
            ThrowHelper.ThrowNotUtf8(comment, start + 2);
        }

        return end;
    }
}
