using System.Globalization;
using System.Text;
using CodeGuruProfiler.Client.Buffers;

namespace CodeGuruProfiler.Client.Signing;

/// <summary>"URI-encode each parameter name and value, sort the parameters by name and then by value, both by code point."</summary>
internal static class CanonicalQuery
{
    private const int FewParameters = 16;

    public static void Write(ref GrowingBuffer<byte> target, ReadOnlySpan<char> query)
    {
        if (query.IsEmpty)
        {
            return;
        }

        int count = query.Count('&') + 1;
        Span<Parameter> parameters = count <= FewParameters ? stackalloc Parameter[FewParameters] : new Parameter[count];
        var encoded = new GrowingBuffer<byte>(stackalloc byte[512]);
        count = Encode(ref encoded, query, parameters);
        parameters = parameters[..count];
        Sort(encoded.Written, parameters);
        for (int i = 0; i < count; i++)
        {
            if (i > 0)
            {
                target.Append((byte)'&');
            }

            target.Append(parameters[i].Name(encoded.Written));
            target.Append((byte)'=');
            target.Append(parameters[i].Value(encoded.Written));
        }

        encoded.Dispose();
    }

    private static int Encode(ref GrowingBuffer<byte> encoded, ReadOnlySpan<char> query, Span<Parameter> parameters)
    {
        int count = 0;
        while (!query.IsEmpty)
        {
            int end = query.IndexOf('&');
            ReadOnlySpan<char> pair = end < 0 ? query : query[..end];
            query = end < 0 ? [] : query[(end + 1)..];
            if (pair.IsEmpty)
            {
                continue;
            }

            int equals = pair.IndexOf('=');
            int start = encoded.Length;
            AppendNormalized(ref encoded, equals < 0 ? pair : pair[..equals]);
            int middle = encoded.Length;
            AppendNormalized(ref encoded, equals < 0 ? [] : pair[(equals + 1)..]);
            parameters[count++] = new Parameter(start, middle, encoded.Length);
        }

        return count;
    }

    // Encoded text is decoded first, so that any spelling of a parameter has one canonical form.
    private static void AppendNormalized(ref GrowingBuffer<byte> target, ReadOnlySpan<char> text)
    {
        while (true)
        {
            text = text[SigningText.AppendUnreserved(ref target, text)..];
            if (text.IsEmpty)
            {
                return;
            }

            int consumed = 3;
            if (text[0] == '%' && text.Length >= 3 && char.IsAsciiHexDigit(text[1]) && char.IsAsciiHexDigit(text[2]))
            {
                SigningText.AppendEncoded(ref target, byte.Parse(text.Slice(1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
            }
            else
            {
                Rune.DecodeFromUtf16(text, out Rune rune, out consumed);
                SigningText.AppendEncoded(ref target, rune);
            }

            text = text[consumed..];
        }
    }

    // Parameters are few and mostly in order already, as operations write them.
    private static void Sort(ReadOnlySpan<byte> encoded, Span<Parameter> parameters)
    {
        for (int i = 1; i < parameters.Length; i++)
        {
            Parameter current = parameters[i];
            int j = i;
            while (j > 0 && parameters[j - 1].CompareTo(current, encoded) > 0)
            {
                parameters[j] = parameters[j - 1];
                j--;
            }

            parameters[j] = current;
        }
    }

    private readonly struct Parameter(int start, int middle, int end)
    {
        public ReadOnlySpan<byte> Name(ReadOnlySpan<byte> encoded) => encoded[start..middle];

        public ReadOnlySpan<byte> Value(ReadOnlySpan<byte> encoded) => encoded[middle..end];

        public int CompareTo(Parameter other, ReadOnlySpan<byte> encoded)
        {
            int byName = Name(encoded).SequenceCompareTo(other.Name(encoded));
            return byName != 0 ? byName : Value(encoded).SequenceCompareTo(other.Value(encoded));
        }
    }
}
