using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics;
using System.Text.Json;
using CodeGuruProfiler.Profiles.Buffers;
using CodeGuruProfiler.Profiles.Text;
using CodeGuruProfiler.Profiles.Unknown;

namespace CodeGuruProfiler.Profiles.Reading;

/// <summary>Passes the tokens of a JSON text to the parser.</summary>
internal static class JsonTokenReader
{
    // Some editors put it in front of UTF-8; the JSON reader refuses it.
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a whole document.</summary>
    public static void Read(ReadOnlySpan<byte> json, ProfileParser parser, ReadLimits limits, string? contentType)
    {
        ReadTokens(json, parser, limits, contentType);
        parser.Position = json.Length;
        parser.Complete();
    }

    /// <summary>Reads one value.</summary>
    public static void ReadTokens(ReadOnlySpan<byte> json, ProfileParser parser, ReadLimits limits, string? contentType = null)
    {
        int start = json.StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;

        // The parser counts frames and levels; this limit is so far above that the parser refuses first:
        // a frame is two objects deep, and a value in the deepest node may have further levels.
        int maxDepth = (int)Math.Min(int.MaxValue, (3L * limits.MaxDepth) + 16);
        var reader = new Utf8JsonReader(json[start..], new JsonReaderOptions { MaxDepth = maxDepth });
        byte[] unescaped = [];
        try
        {
            while (reader.Read())
            {
                parser.Position = start + reader.TokenStartIndex;
                Give(ref reader, parser, ref unescaped);
            }
        }
        catch (JsonException exception)
        {
            throw Errors.NotJson(exception, start + Position(json[start..], exception), contentType);
        }
        finally
        {
            PooledArray.Return(unescaped);
        }
    }

    /// <summary>Reads the value that a reader is at, and leaves the reader at its last token.</summary>
    public static void ReadValue(ref Utf8JsonReader reader, ProfileParser parser)
    {
        int depth = reader.CurrentDepth;
        byte[] unescaped = [];
        try
        {
            do
            {
                parser.Position = reader.TokenStartIndex;
                Give(ref reader, parser, ref unescaped);
            }
            while ((reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray || reader.CurrentDepth > depth) && reader.Read());
        }
        finally
        {
            PooledArray.Return(unescaped);
        }
    }

    private static void Give(ref Utf8JsonReader reader, ProfileParser parser, ref byte[] unescaped)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                parser.FieldName(GetText(ref reader, parser, ref unescaped));
                break;
            case JsonTokenType.StartObject:
                parser.StartStruct();
                break;
            case JsonTokenType.EndObject:
                parser.EndStruct();
                break;
            case JsonTokenType.StartArray:
                parser.StartList();
                break;
            case JsonTokenType.EndArray:
                parser.EndList();
                break;
            case JsonTokenType.String:
                parser.String(GetText(ref reader, parser, ref unescaped));
                break;
            case JsonTokenType.Number:
                GiveNumber(ref reader, parser);
                break;
            case JsonTokenType.True or JsonTokenType.False:
                parser.Boolean(reader.TokenType == JsonTokenType.True);
                break;
            case JsonTokenType.Null:
                parser.Null();
                break;
        }
    }

    // As Ion reads the same text: with an exponent it is a float, with a point only a decimal, else an integer.
    private static void GiveNumber(ref Utf8JsonReader reader, ProfileParser parser)
    {
        if (reader.TryGetInt64(out long integer))
        {
            parser.Integer(integer);
            return;
        }

        ReadOnlySpan<byte> text = Value(ref reader);
        bool parsed = Utf8Parser.TryParse(text, out double value, out int length);
        Debug.Assert(parsed && length == text.Length, "The JSON reader has checked the number.");

        // One that is too large for a double is kept digit by digit, as a decimal.
        bool isFloat = text.ContainsAny((byte)'e', (byte)'E') && double.IsFinite(value);
        if (isFloat || (double.IsFinite(value) && !parser.KeepsDigits))
        {
            parser.Float(value);
            return;
        }

        NumberText.CheckLength(text.Length, parser.Position);
        ValueKind kind = text.ContainsAny(".eE"u8) ? ValueKind.Decimal : ValueKind.BigInteger;
        if (NumberText.IsPlain(text))
        {
            parser.Text(kind, text);
        }
        else
        {
            parser.Digits(kind, NumberText.OfDecimal(text, parser.Position));
        }
    }

    private static ReadOnlySpan<byte> GetText(ref Utf8JsonReader reader, ProfileParser parser, ref byte[] unescaped)
    {
        ReadOnlySpan<byte> text = Value(ref reader);
        if (!reader.ValueIsEscaped)
        {
            return text;
        }

        if (unescaped.Length < text.Length)
        {
            PooledArray.Return(unescaped);
            unescaped = PooledArray.Rent<byte>(text.Length);
        }

        int length = JsonText.Unescape(text, unescaped, out bool hasLoneSurrogates);
        parser.HasLoneSurrogates = hasLoneSurrogates;
        return unescaped.AsSpan(0, length);
    }

    // A reader that is not ours may read a sequence.
    private static ReadOnlySpan<byte> Value(ref Utf8JsonReader reader)
        => reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;

    private static long Position(ReadOnlySpan<byte> json, JsonException exception)
    {
        long line = exception.LineNumber ?? 0;
        int start = 0;
        while (line-- > 0 && json[start..].IndexOf((byte)'\n') is >= 0 and int length)
        {
            start += length + 1;
        }

        return start + (exception.BytePositionInLine ?? 0);
    }
}
