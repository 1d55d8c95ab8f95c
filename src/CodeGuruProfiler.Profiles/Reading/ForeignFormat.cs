using System.Buffers;

namespace CodeGuruProfiler.Profiles.Reading;

/// <summary>Recognises what else profilers and servers send, for messages about bytes that are not a profile.</summary>
internal static class ForeignFormat
{
    // In a frame these are usual only beside others.
    private static readonly SearchValues<byte> NotInAFrame = SearchValues.Create(" :{}[]\""u8);

    // Enough to recognize a folded stack, whose frames' names are long.
    private const int MaxLine = 64 * 1024;

    // More fields than that say no more.
    private const int FieldsLookedAt = 16;

    /// <summary>Returns the format's name with its article, or <see langword="null"/>.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> text = bytes.TrimStart(" \t\r\n\uFEFF"u8);
        if (bytes.StartsWith("Nettrace"u8))
        {
            return "a nettrace file";
        }

        if (text.StartsWith("<"u8))
        {
            return StartsWithIgnoreCase(text, "<!doctype html"u8) || StartsWithIgnoreCase(text, "<html"u8) ? "an HTML page"
                : text.Length > 1 && (text[1] is (byte)'?' or (byte)'!' || char.IsAsciiLetter((char)text[1])) ? "an XML document"
                : null;
        }

        if (text.StartsWith("{"u8))
        {
            return text.IndexOf("speedscope.app/file-format-schema"u8) >= 0 ? "a speedscope profile"
                : text.IndexOf("\"callFrame\""u8) >= 0 && text.IndexOf("\"nodes\""u8) >= 0 ? "a cpuprofile of Chromium or Node.js"
                : null;
        }

        return IsPprof(bytes) ? "a pprof profile" : IsFolded(text) ? "folded (collapsed) stacks" : null;
    }

    private static bool StartsWithIgnoreCase(ReadOnlySpan<byte> text, ReadOnlySpan<byte> start)
        => text.Length >= start.Length && System.Text.Ascii.EqualsIgnoreCase(text[..start.Length], start);

    // perftools.profiles.Profile has fields 1 to 15; those that are messages, strings or lists of numbers have a length.
    // https://github.com/google/pprof/blob/main/proto/profile.proto
    private static bool IsPprof(ReadOnlySpan<byte> bytes)
    {
        int position = 0;
        int fields = 0;
        for (; fields < FieldsLookedAt && position < bytes.Length; fields++)
        {
            if (!TryReadVarInt(bytes, ref position, out ulong key) || !TryReadVarInt(bytes, ref position, out ulong value))
            {
                return false;
            }

            bool hasLength = (key >> 3) is (>= 1 and <= 6) or 11 or 13;
            if ((key >> 3) is 0 or > 15 || (key & 7) != (hasLength ? 2UL : 0) || (hasLength && value > (ulong)(bytes.Length - position)))
            {
                return false;
            }

            position += hasLength ? (int)value : 0;
        }

        return fields > 1;
    }

    private static bool TryReadVarInt(ReadOnlySpan<byte> bytes, ref int position, out ulong value)
    {
        value = 0;
        for (int shift = 0; shift < 64 && position < bytes.Length; shift += 7)
        {
            byte next = bytes[position++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next <= 0x7F)
            {
                return true;
            }
        }

        return false;
    }

    // main;handle;price 12
    private static bool IsFolded(ReadOnlySpan<byte> text)
    {
        int end = text[..Math.Min(text.Length, MaxLine)].IndexOfAny("\r\n"u8);
        ReadOnlySpan<byte> line = (end < 0 ? text : text[..end]).TrimEnd(" \t"u8);
        int space = line.LastIndexOf((byte)' ');
        return space > 0
            && line.Length - space is > 1 and < 20
            && line[(space + 1)..].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0
            && (line.IndexOf((byte)';') > 0 || line[..space].IndexOfAny(NotInAFrame) < 0)
            && line.IndexOfAnyInRange((byte)0, (byte)0x1F) < 0;
    }
}
