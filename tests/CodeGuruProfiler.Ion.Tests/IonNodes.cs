namespace CodeGuruProfiler.Ion.Tests;

// Reads whole documents into nodes; a separate stack, not the thread's, holds the open containers.
internal static class IonNodes
{
    internal static List<IonNode> ReadAll(ReadOnlySpan<byte> ion, IonReaderOptions? options = null)
    {
        var reader = new IonReader(ion, options);
        return ReadAll(ref reader);
    }

    internal static List<IonNode> ReadAll(ref IonReader reader)
    {
        var document = new List<IonNode>();
        var open = new Stack<IonNode>();
        while (reader.Read())
        {
            if (reader.TokenType is IonTokenType.EndList or IonTokenType.EndSExp or IonTokenType.EndStruct)
            {
                open.Pop();
                continue;
            }

            IonNode node = ReadNode(ref reader);
            if (open.TryPeek(out IonNode? parent))
            {
                parent.Add(new IonField(reader.HasFieldName ? reader.GetFieldNameSymbol() : default, node));
            }
            else
            {
                document.Add(node);
            }

            if (node.IsContainer)
            {
                open.Push(node);
            }
        }

        return document;
    }

    private static IonNode ReadNode(ref IonReader reader)
    {
        var annotations = new IonSymbol[reader.AnnotationCount];
        for (int i = 0; i < annotations.Length; i++)
        {
            annotations[i] = reader.GetAnnotation(i);
        }

        object? scalar = reader.TokenType switch
        {
            IonTokenType.Bool => reader.GetBoolean(),
            IonTokenType.Int => reader.GetBigInteger(),
            IonTokenType.Float => reader.GetDouble(),
            IonTokenType.Decimal => reader.GetDecimal(),
            IonTokenType.Timestamp => reader.GetTimestamp(),
            IonTokenType.Symbol => reader.GetSymbol(),
            IonTokenType.String => reader.GetString(),
            IonTokenType.Clob or IonTokenType.Blob => reader.GetBytes(),
            _ => null,
        };
        bool isContainer = scalar is null && !reader.IsNull;
        return new IonNode(reader.Type, annotations, scalar) { IsContainer = isContainer };
    }
}
