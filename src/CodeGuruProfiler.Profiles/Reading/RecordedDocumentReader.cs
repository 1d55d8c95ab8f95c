using System.Text;

namespace CodeGuruProfiler.Profiles;

/// <summary>Gives tokens that were taken down to a parser.</summary>
internal static class RecordedDocumentReader
{
    /// <summary>Gives the parser a document with nothing but a call tree.</summary>
    public static void ReadCallGraph(ReadOnlySpan<ValueToken> node, DocumentParser parser)
    {
        parser.StartStruct();
        var open = new Stack<ValueKind>();
        for (int i = 0; i < node.Length; i++)
        {
            string? name = i == 0 ? FieldNames.CallGraph : node[i].Name;
            if (name is not null)
            {
                parser.FieldName(Encoding.UTF8.GetBytes(name));
            }

            Give(node[i], parser, open);
        }

        parser.EndStruct();
        parser.Complete();
    }

    private static void Give(in ValueToken token, DocumentParser parser, Stack<ValueKind> open)
    {
        if (token.IsStart)
        {
            open.Push(token.Kind);
        }

        switch (token.Kind)
        {
            case ValueKind.StartStruct:
                parser.StartStruct();
                break;
            case ValueKind.StartList or ValueKind.StartSExp:
                parser.StartList(token.Kind);
                break;
            case ValueKind.StartAnnotated:
                parser.Annotation(Encoding.UTF8.GetBytes(token.Text!)); // The recorder gives text to each annotation.
                break;
            case ValueKind.End:
                GiveEnd(open.Pop(), parser);
                break;
            case ValueKind.String:
                parser.String(Encoding.UTF8.GetBytes(token.Text!)); // And to each string.
                break;
            default:
                parser.Scalar(token.Kind, token.Bits, token.Text);
                break;
        }
    }

    private static void GiveEnd(ValueKind start, DocumentParser parser)
    {
        switch (start)
        {
            case ValueKind.StartStruct:
                parser.EndStruct();
                break;
            case ValueKind.StartList or ValueKind.StartSExp:
                parser.EndList();
                break;
        }
    }
}
