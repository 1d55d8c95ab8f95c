using System.Text;

namespace CodeGuruProfiler.Profiles;

/// <summary>Gives tokens that were taken down to a parser.</summary>
internal static class RecordedDocumentReader
{
    /// <summary>Gives the parser a document with nothing but a call tree.</summary>
    public static void ReadCallGraph(ReadOnlySpan<ValueToken> node, DocumentParser parser)
    {
        parser.StartStruct();
        var structs = new Stack<bool>();
        for (int i = 0; i < node.Length; i++)
        {
            string? name = i == 0 ? FieldNames.CallGraph : node[i].Name;
            if (name is not null)
            {
                parser.FieldName(Encoding.UTF8.GetBytes(name));
            }

            Give(node[i], parser, structs);
        }

        parser.EndStruct();
        parser.Complete();
    }

    private static void Give(in ValueToken token, DocumentParser parser, Stack<bool> structs)
    {
        switch (token.Kind)
        {
            case ValueKind.StartStruct:
                structs.Push(true);
                parser.StartStruct();
                break;
            case ValueKind.StartList:
                structs.Push(false);
                parser.StartList();
                break;
            case ValueKind.End when structs.Pop():
                parser.EndStruct();
                break;
            case ValueKind.End:
                parser.EndList();
                break;
            case ValueKind.String:
                parser.String(Encoding.UTF8.GetBytes(token.Text!)); // The recorder gives text to each string.
                break;
            default:
                parser.Scalar(token.Kind, token.Bits, token.Text);
                break;
        }
    }
}
