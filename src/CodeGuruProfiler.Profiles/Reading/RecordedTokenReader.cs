using CodeGuruProfiler.Profiles.Text;
using CodeGuruProfiler.Profiles.Unknown;

namespace CodeGuruProfiler.Profiles.Reading;

/// <summary>Passes recorded values to a parser.</summary>
internal static class RecordedTokenReader
{
    /// <summary>Passes a document with nothing but a call tree to the parser.</summary>
    public static void ReadCallGraph(ReadOnlySpan<byte> node, DocumentSymbols texts, ProfileParser parser)
    {
        parser.StartStruct();
        parser.FieldName("callgraph"u8);
        var open = new Stack<ValueKind>();
        var cursor = new ValueCursor(node, texts);
        while (cursor.Read())
        {
            if (cursor.HasName && cursor.Start > 0)
            {
                GiveName(cursor.Name, parser);
            }

            Give(cursor, parser, open);
        }

        parser.EndStruct();
        parser.Complete();
    }

    // The number of a text stands for it in all of the document; as symbols they begin with 1.
    private static void GiveName(ValueText name, ProfileParser parser)
    {
        if (name.IsUnknown)
        {
            parser.FieldName(name.Symbol, name.Id + 1);
        }
        else
        {
            parser.FieldName(name.Utf8, name.Id + 1);
        }
    }

    private static void Give(in ValueCursor cursor, ProfileParser parser, Stack<ValueKind> open)
    {
        switch (cursor.Kind)
        {
            case ValueKind.StartStruct:
                open.Push(cursor.Kind);
                parser.StartStruct();
                break;
            case ValueKind.StartList or ValueKind.StartSExp:
                open.Push(cursor.Kind);
                parser.StartList(cursor.Kind);
                break;
            case ValueKind.End when open.Pop() == ValueKind.StartStruct:
                parser.EndStruct();
                break;
            case ValueKind.End:
                parser.EndList();
                break;
            default:
                GiveScalar(cursor, parser);
                break;
        }
    }

    private static void GiveScalar(in ValueCursor cursor, ProfileParser parser)
    {
        switch (cursor.Kind)
        {
            case ValueKind.Null:
                parser.Null(cursor.NullType);
                break;
            case ValueKind.Boolean:
                parser.Boolean(cursor.Boolean);
                break;
            case ValueKind.Integer:
                parser.Integer(cursor.Integer);
                break;
            case ValueKind.Float:
                parser.Float(cursor.Double);
                break;
            case ValueKind.BigInteger or ValueKind.Decimal when !parser.KeepsDigits && cursor.TryGetDouble(out double value):
                parser.Float(value);
                break;
            case ValueKind.String:
                parser.HasLoneSurrogates = LoneSurrogates.IndexIn(cursor.Text.Utf8) >= 0;
                parser.String(cursor.Text.Utf8);
                break;
            case ValueKind.Symbol when cursor.Text.IsUnknown:
                parser.Symbol(cursor.Text.Symbol, cursor.Text.Id + 1);
                break;
            case ValueKind.Symbol:
                parser.Symbol(cursor.Text.Utf8, cursor.Text.Id + 1);
                break;
            case ValueKind.Annotation when cursor.Text.IsUnknown:
                parser.Annotation(cursor.Text.Symbol);
                break;
            case ValueKind.Annotation:
                parser.Annotation(cursor.Text.Utf8, cursor.Text.Id);
                break;
            default:
                parser.Text(cursor.Kind, cursor.Text.Utf8);
                break;
        }
    }
}
