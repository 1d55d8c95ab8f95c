using System.Diagnostics;
using System.Text;
using CodeGuruProfiler.Client.Buffers;

namespace CodeGuruProfiler.Client.Signing;

/// <summary>
/// "Lower-case each header name, sort by name, trim each value and make sequential spaces one." Headers of one name become one, their values
/// joined by commas in their order.
/// </summary>
internal static class CanonicalHeaders
{
    public static void Sort(Span<KeyValuePair<string, string>> headers)
    {
        // Stable, so that values of one name keep their order; headers are few.
        for (int i = 1; i < headers.Length; i++)
        {
            KeyValuePair<string, string> current = headers[i];
            int j = i;
            while (j > 0 && CompareNames(headers[j - 1].Key, current.Key) > 0)
            {
                headers[j] = headers[j - 1];
                j--;
            }

            headers[j] = current;
        }
    }

    public static void Write(ref GrowingBuffer<byte> target, ReadOnlySpan<KeyValuePair<string, string>> sorted)
    {
        for (int i = 0; i < sorted.Length; i++)
        {
            if (IsRepeated(sorted, i))
            {
                target.Append((byte)',');
            }
            else
            {
                EndLine(ref target, i);
                AppendLower(ref target, sorted[i].Key);
                target.Append((byte)':');
            }

            AppendValue(ref target, sorted[i].Value);
        }

        EndLine(ref target, sorted.Length);
    }

    /// <summary>Writes <c>host;x-amz-date</c>.</summary>
    public static void WriteNames(ref GrowingBuffer<byte> target, ReadOnlySpan<KeyValuePair<string, string>> sorted)
    {
        for (int i = 0; i < sorted.Length; i++)
        {
            if (IsRepeated(sorted, i))
            {
                continue;
            }

            if (i > 0)
            {
                target.Append((byte)';');
            }

            AppendLower(ref target, sorted[i].Key);
        }
    }

    private static bool IsRepeated(ReadOnlySpan<KeyValuePair<string, string>> sorted, int index)
        => index > 0 && CompareNames(sorted[index - 1].Key, sorted[index].Key) == 0;

    private static void EndLine(ref GrowingBuffer<byte> target, int index)
    {
        if (index > 0)
        {
            target.Append((byte)'\n');
        }
    }

    private static int CompareNames(string left, string right)
    {
        int length = Math.Min(left.Length, right.Length);
        for (int i = 0; i < length; i++)
        {
            int difference = char.ToLowerInvariant(left[i]) - char.ToLowerInvariant(right[i]);
            if (difference != 0)
            {
                return difference;
            }
        }

        return left.Length - right.Length;
    }

    private static void AppendLower(ref GrowingBuffer<byte> target, string name)
    {
        Span<byte> lower = target.GetSpan(name.Length)[..name.Length];
        Ascii.ToLower(name, lower, out int written);
        Debug.Assert(written == name.Length, "A header's name is ASCII.");
        target.Advance(written);
    }

    private static void AppendValue(ref GrowingBuffer<byte> target, ReadOnlySpan<char> value)
    {
        value = value.Trim();
        while (!value.IsEmpty)
        {
            int space = value.IndexOfAny(" \t\r\n");
            if (space < 0)
            {
                SigningText.Append(ref target, value);
                return;
            }

            SigningText.Append(ref target, value[..space]);
            target.Append((byte)' ');
            value = value[space..].TrimStart();
        }
    }
}
