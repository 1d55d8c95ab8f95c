using System.Text;

namespace CodeGuruProfiler.Ion.Tests.Vectors.Conformance;

// A piece of a document: text or bytes as they are, or values, which become what the pieces beside them are.
internal sealed class Fragment
{
    private const string Special = "#$";

    private Fragment(string? text, byte[]? bytes, IReadOnlyList<IonNode> values)
    {
        Text = text;
        Bytes = bytes;
        Values = values;
    }

    internal string? Text { get; }

    internal byte[]? Bytes { get; }

    internal IReadOnlyList<IonNode> Values { get; }

    internal static bool TryParse(IonNode clause, out Fragment? fragment)
    {
        IonNode[] arguments = clause.Arguments();
        fragment = clause.Keyword() switch
        {
            "text" => new Fragment(string.Concat(arguments.Select(a => a.Scalar as string ?? ((char)(int)(System.Numerics.BigInteger)a.Scalar!).ToString())), null, []),
            "binary" => new Fragment(null, [.. arguments.SelectMany(BytesOf)], []),
            "ivm" => new Fragment(null, null, [Symbol($"{Special}ion_{arguments[0].Scalar}_{arguments[1].Scalar}")]),
            "toplevel" => new Fragment(null, null, arguments),
            _ => null,
        };
        return fragment is not null;
    }

    internal static byte[] BytesOf(IonNode argument)
        => argument.Scalar is string hex
            ? Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal))
            : [(byte)(System.Numerics.BigInteger)argument.Scalar!];

    internal string ToText()
    {
        if (Text is not null)
        {
            return Text;
        }

        var text = new StringBuilder();
        foreach (IonNode value in Values)
        {
            WriteText(text, value);
            text.Append(' ');
        }

        return text.ToString();
    }

    // Null where a symbol would need a table that the pieces before do not have.
    internal byte[]? ToBytes()
    {
        if (Bytes is not null)
        {
            return Bytes;
        }

        var bytes = new List<byte>();
        foreach (IonNode value in Values)
        {
            if (value.Scalar is IonSymbol { Text: { } text } && text.StartsWith("#$ion_", StringComparison.Ordinal))
            {
                string[] version = text[6..].Split('_');
                bytes.AddRange([0xE0, byte.Parse(version[0]), byte.Parse(version[1]), 0xEA]);
            }
            else if (value.Scalar is System.Numerics.BigInteger number && value.Annotations.Count == 0)
            {
                bytes.AddRange(Documents.WriteBinary(writer => writer.WriteInt(number))[4..]);
            }
            else
            {
                return null;
            }
        }

        return [.. bytes];
    }

    private static IonNode Symbol(string text) => new(IonType.Symbol, [], new IonSymbol(text));

    private static void WriteText(StringBuilder text, IonNode value)
    {
        foreach (IonSymbol annotation in value.Annotations)
        {
            text.Append(SymbolText(annotation)).Append("::");
        }

        if (!value.IsContainer)
        {
            text.Append(value.Scalar is IonSymbol symbol ? SymbolText(symbol) : ScalarText(value));
            return;
        }

        (char open, char close, string separator) = value.Type switch
        {
            IonType.List => ('[', ']', ","),
            IonType.SExp => ('(', ')', " "),
            _ => ('{', '}', ","),
        };
        text.Append(open);
        foreach (IonField field in value.Children)
        {
            if (value.Type == IonType.Struct)
            {
                text.Append(SymbolText(field.Name)).Append(':');
            }

            WriteText(text, field.Value);
            text.Append(separator);
        }

        text.Append(close);
    }

    private static string ScalarText(IonNode value)
    {
        var bare = new IonNode(value.Type, [], value.Scalar);
        return Encoding.UTF8.GetString(Documents.WriteText(bare.WriteTo)).TrimEnd();
    }

    // '#$10' and '#$ion_1_0' stand for what would mean something else to the reader of the test.
    private static string SymbolText(IonSymbol symbol)
        => symbol.Text!.StartsWith(Special, StringComparison.Ordinal)
            ? symbol.Text[1..]
            : "'" + symbol.Text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal) + "'";
}
