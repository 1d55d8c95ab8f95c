using System.Globalization;
using System.Numerics;
using CodeGuruProfiler.Ion;
using CodeGuruProfiler.Profiles.Unknown;

namespace CodeGuruProfiler.Profiles.Reading;

/// <summary>Passes the tokens of an Ion document, binary or text, to the parser.</summary>
internal static class IonTokenReader
{
    public static void Read(ReadOnlySpan<byte> ion, ProfileParser parser, ReadLimits limits, string? contentType)
    {
        // As for JSON: the parser's own limits come first.
        int maxDepth = (int)Math.Min(int.MaxValue, (3L * limits.MaxDepth) + 16);
        var options = new IonReaderOptions { MaxDepth = maxDepth, MaxSymbols = limits.MaxNodes };
        try
        {
            var reader = new IonReader(ion, options);
            while (reader.Read())
            {
                parser.Position = reader.TokenStartIndex;
                GiveNames(ref reader, parser, ion);
                Give(ref reader, parser);
            }

            parser.Position = ion.Length;
            parser.Complete();
        }
        catch (IonFormatException exception) when (exception.IsLimit)
        {
            // The parser's own limits are lower, except those of symbols and of digits, which only the reader counts.
            throw Errors.TooManySymbolsOrDigits(options.MaxSymbols, options.MaxDigits, exception.BytePosition, exception);
        }
        catch (IonFormatException exception)
        {
            throw Errors.NotIon(exception, exception.BytePosition, contentType);
        }
    }

    private static void GiveNames(ref IonReader reader, ProfileParser parser, ReadOnlySpan<byte> ion)
    {
        if (reader.HasFieldName)
        {
            ReadOnlySpan<byte> name = reader.FieldNameSpan;
            if (name.IsEmpty && reader.GetFieldNameSymbol() is { Text: null } unknown)
            {
                parser.FieldName(unknown, reader.FieldNameSymbolId);
            }
            else
            {
                parser.FieldName(name, reader.FieldNameSymbolId);
            }
        }

        for (int i = 0; i < reader.AnnotationCount; i++)
        {
            GiveAnnotation(ref reader, parser, i, ion);
        }
    }

    private static void GiveAnnotation(ref IonReader reader, ProfileParser parser, int index, ReadOnlySpan<byte> ion)
    {
        ReadOnlySpan<byte> annotation = reader.GetAnnotationSpan(index);
        if (annotation.IsEmpty && reader.GetAnnotation(index) is { Text: null } unknown)
        {
            parser.Annotation(unknown);
            return;
        }

        // The reader does not say as which symbol an annotation came. In Ion binary its text lies where the symbol was declared.
        bool isDeclared = ion.Overlaps(annotation, out int offset) && reader.IsBinary;
        parser.Annotation(annotation, isDeclared ? offset : -1);
    }

    private static void Give(ref IonReader reader, ProfileParser parser)
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

    private static void GiveOther(ref IonReader reader, ProfileParser parser)
    {
        switch (reader.TokenType)
        {
            case IonTokenType.Null:
                parser.Null(reader.Type);
                break;
            case IonTokenType.Bool:
                parser.Boolean(reader.GetBoolean());
                break;
            case IonTokenType.Float:
                parser.Float(reader.GetDouble());
                break;
            case IonTokenType.Symbol:
                GiveSymbol(ref reader, parser);
                break;
            case IonTokenType.Blob:
                parser.Text(ValueKind.Blob, reader.ValueSpan);
                break;
            case IonTokenType.Clob:
                parser.Text(ValueKind.Clob, reader.ValueSpan);
                break;
            default:
                GiveDigits(ref reader, parser);
                break;
        }
    }

    private static void GiveDigits(ref IonReader reader, ProfileParser parser)
    {
        // The reader's positions include the field name and the annotations, which may be longer than the number.
        switch (reader.TokenType)
        {
            case IonTokenType.Int:
                BigInteger integer = reader.GetBigInteger();
                NumberText.CheckDigits(integer, parser.Position);
                GiveInteger(integer.ToString(CultureInfo.InvariantCulture), parser);
                break;
            case IonTokenType.Decimal:
                IonDecimal number = reader.GetDecimal();
                NumberText.CheckDigits(number.Coefficient, parser.Position);
                GiveDecimal(number, parser);
                break;
            case IonTokenType.Timestamp:
                GiveText(ValueKind.Timestamp, reader.GetTimestamp().ToString(), parser);
                break;
        }
    }

    private static void GiveInteger(string digits, ProfileParser parser)
    {
        if (!parser.KeepsDigits && NumberText.ToDouble(ValueKind.BigInteger, digits) is var value && double.IsFinite(value))
        {
            parser.Float(value);
        }
        else
        {
            GiveText(ValueKind.BigInteger, digits, parser);
        }
    }

    private static void GiveDecimal(IonDecimal number, ProfileParser parser)
    {
        if (!parser.KeepsDigits && number.ToDouble() is var value && double.IsFinite(value))
        {
            parser.Float(value);
        }
        else
        {
            GiveText(ValueKind.Decimal, number.ToString(), parser);
        }
    }

    private static void GiveText(ValueKind kind, string digits, ProfileParser parser)
    {
        NumberText.CheckLength(digits.Length, parser.Position);
        parser.Digits(kind, digits);
    }

    private static void GiveSymbol(ref IonReader reader, ProfileParser parser)
    {
        ReadOnlySpan<byte> text = reader.ValueSpan;
        if (text.IsEmpty && reader.GetSymbol() is { Text: null } unknown)
        {
            parser.Symbol(unknown, reader.SymbolId);
        }
        else
        {
            parser.Symbol(text, reader.SymbolId);
        }
    }
}
