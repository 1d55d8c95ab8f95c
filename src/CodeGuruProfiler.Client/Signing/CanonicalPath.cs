using System.Text;
using CodeGuruProfiler.Client.Buffers;

namespace CodeGuruProfiler.Client.Signing;

/// <summary>
/// "URI-encode each path segment twice": the path is encoded already, and here once more, so that %3A becomes %253A.
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html
/// </summary>
internal static class CanonicalPath
{
    public static void Write(ref GrowingBuffer<byte> target, ReadOnlySpan<char> path, PathRules rules)
    {
        if (path.IsEmpty)
        {
            target.Append((byte)'/');
            return;
        }

        if (!rules.HasFlag(PathRules.Normalize) || !NeedsNormalizing(path))
        {
            Encode(ref target, path, rules);
            return;
        }

        char[] normalized = System.Buffers.ArrayPool<char>.Shared.Rent(path.Length + 1);
        Encode(ref target, normalized.AsSpan(0, Normalize(path, normalized)), rules);
        System.Buffers.ArrayPool<char>.Shared.Return(normalized);
    }

    private static void Encode(ref GrowingBuffer<byte> target, ReadOnlySpan<char> path, PathRules rules)
    {
        while (true)
        {
            path = path[SigningText.AppendUnreserved(ref target, path)..];
            if (path.IsEmpty)
            {
                return;
            }

            int consumed = 1;
            if (path[0] == '/' || (path[0] == '%' && !rules.HasFlag(PathRules.EncodeAgain)))
            {
                target.Append((byte)path[0]);
            }
            else
            {
                Rune.DecodeFromUtf16(path, out Rune rune, out consumed);
                SigningText.AppendEncoded(ref target, rune);
            }

            path = path[consumed..];
        }
    }

    private static bool NeedsNormalizing(ReadOnlySpan<char> path)
        => path.Contains("//", StringComparison.Ordinal) || path.Contains("/.", StringComparison.Ordinal);

    // Removes "." and empty segments and resolves ".." as RFC 3986 section 5.2.4 does.
    private static int Normalize(ReadOnlySpan<char> path, Span<char> normalized)
    {
        int length = 0;
        for (ReadOnlySpan<char> rest = path; TryTakeSegment(ref rest, out ReadOnlySpan<char> segment);)
        {
            if (segment is "..")
            {
                length = Math.Max(0, normalized[..length].LastIndexOf('/'));
            }
            else if (segment is not ("" or "."))
            {
                normalized[length++] = '/';
                segment.CopyTo(normalized[length..]);
                length += segment.Length;
            }
        }

        if (length == 0 || path[^1] == '/')
        {
            normalized[length++] = '/';
        }

        return length;
    }

    // A path begins with a slash, so each segment is what follows one.
    private static bool TryTakeSegment(ref ReadOnlySpan<char> rest, out ReadOnlySpan<char> segment)
    {
        segment = default;
        if (rest.IsEmpty)
        {
            return false;
        }

        rest = rest[1..];
        int end = rest.IndexOf('/');
        end = end < 0 ? rest.Length : end;
        segment = rest[..end];
        rest = rest[end..];
        return true;
    }
}
