using System.Globalization;
using System.Text;
using CodeGuruProfiler.Ion;

namespace CodeGuruProfiler.Profiles;

/// <summary>Gives the tokens of an Ion document, binary or text, to the parser.</summary>
internal static class IonDocumentReader
{
    public static void Read(ReadOnlySpan<byte> ion, DocumentParser parser, ProfileReaderOptions limits, string? contentType)
    {
        // As for JSON: the parser's own limits come first.
        int maxDepth = (int)Math.Min(int.MaxValue, (3L * limits.MaxDepth) + 16);
        try
        {
            var reader = new IonReader(ion, new IonReaderOptions { MaxDepth = maxDepth, MaxSymbols = limits.MaxNodes });
            while (reader.Read())
            {
                parser.Position = reader.TokenStartIndex;
                GiveNames(ref reader, parser);
                Give(ref reader, parser);
            }

            parser.Position = ion.Length;
            parser.Complete();
        }
        catch (IonFormatException exception)
        {
            Throw.Ion(exception, exception.BytePosition, contentType);
        }
    }

    private static void GiveNames(ref IonReader reader, DocumentParser parser)
    {
        if (reader.HasFieldName)
        {
            ReadOnlySpan<byte> name = reader.FieldNameSpan;
            if (name.IsEmpty && reader.GetFieldName() is null)
            {
                Throw.UnknownSymbol(parser.Position);
            }

            parser.FieldName(name, reader.FieldNameSymbolId);
        }

        for (int i = 0; i < reader.AnnotationCount; i++)
        {
            ReadOnlySpan<byte> annotation = reader.GetAnnotationSpan(i);
            if (annotation.IsEmpty && reader.GetAnnotation(i).Text is null)
            {
                Throw.UnknownSymbol(parser.Position);
            }

            parser.Annotation(annotation);
        }
    }

    private static void Give(ref IonReader reader, DocumentParser parser)
    {
        switch (reader.TokenType)
        {
            case IonTokenType.StartStruct:
                parser.StartStruct();
                break;
            case IonTokenType.EndStruct:
                parser.EndStruct();
                break;
            case IonTokenType.StartList:
                parser.StartList();
                break;
            case IonTokenType.StartSExp:
                parser.StartList(ValueKind.StartSExp);
                break;
            case IonTokenType.EndList or IonTokenType.EndSExp:
                parser.EndList();
                break;
            case IonTokenType.String:
                parser.String(reader.ValueSpan);
                break;
            case IonTokenType.Int when reader.TryGetInt64(out long integer):
                parser.Integer(integer);
                break;
            default:
                GiveOther(ref reader, parser);
                break;
        }
    }

    private static void GiveOther(ref IonReader reader, DocumentParser parser)
    {
        switch (reader.TokenType)
        {
            case IonTokenType.Null:
                parser.Scalar(ValueKind.Null, (long)reader.Type);
                break;
            case IonTokenType.Bool:
                parser.Boolean(reader.GetBoolean());
                break;
            case IonTokenType.Float:
                parser.Number(ValueKind.Float, reader.GetDouble(), null);
                break;
            case IonTokenType.Symbol:
                GiveSymbol(ref reader, parser);
                break;
            case IonTokenType.Blob:
                parser.Scalar(ValueKind.Blob, 0, Convert.ToBase64String(reader.ValueSpan));
                break;
            case IonTokenType.Clob:
                parser.Scalar(ValueKind.Clob, 0, Encoding.Latin1.GetString(reader.ValueSpan));
                break;
            default:
                GiveDigits(ref reader, parser);
                break;
        }
    }

    private static void GiveDigits(ref IonReader reader, DocumentParser parser)
    {
        NumberText.CheckLength(reader.BytesConsumed - reader.TokenStartIndex, parser.Position);
        switch (reader.TokenType)
        {
            case IonTokenType.Int:
                // The nearest double is that of the digits: the conversion of BigInteger cuts off instead of rounding.
                string digits = reader.GetBigInteger().ToString(CultureInfo.InvariantCulture);
                parser.Number(ValueKind.BigInteger, double.Parse(digits, CultureInfo.InvariantCulture), digits);
                break;
            case IonTokenType.Decimal:
                IonDecimal number = reader.GetDecimal();
                double value = number.ToDouble();
                parser.Number(ValueKind.Decimal, value, parser.KeepsDigits || !double.IsFinite(value) ? number.ToString() : null);
                break;
            case IonTokenType.Timestamp:
                parser.Scalar(ValueKind.Timestamp, 0, reader.GetTimestamp().ToString());
                break;
        }
    }

    private static void GiveSymbol(ref IonReader reader, DocumentParser parser)
    {
        string? text = reader.GetSymbol().Text;
        if (text is null)
        {
            Throw.UnknownSymbol(parser.Position);
        }

        parser.Scalar(ValueKind.Symbol, 0, text);
    }
}
