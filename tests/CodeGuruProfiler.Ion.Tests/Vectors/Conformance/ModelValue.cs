using System.Globalization;
using System.Numerics;
using System.Text;
using CodeGuruProfiler.Ion.Symbols;

namespace CodeGuruProfiler.Ion.Tests.Vectors.Conformance;

// Values as "denotes" has them: in terms of numbers, texts and sequences.
internal static class ModelValue
{
    internal static IonNode Parse(IonNode model)
    {
        if (!model.IsContainer)
        {
            return model;
        }

        IonNode[] arguments = model.Arguments();
        return model.Keyword()!.ToLowerInvariant() switch
        {
            "annot" => Annotate(Parse(arguments[0]), arguments[1..]),
            "null" => new IonNode(arguments is [var type] ? Enum.Parse<IonType>(TextOf(type), ignoreCase: true) : IonType.Null, [], null),
            "bool" or "int" => arguments[0],
            "float" => new IonNode(IonType.Float, [], Float(TextOf(arguments[0]))),
            "decimal" => new IonNode(IonType.Decimal, [], Decimal(arguments[0], arguments[1])),
            "timestamp" => new IonNode(IonType.Timestamp, [], Timestamp(TextOf(arguments[0]), arguments[1..])),
            "symbol" => new IonNode(IonType.Symbol, [], Symbol(arguments[0])),
            "string" => new IonNode(IonType.String, [], Characters(arguments)),
            "blob" => new IonNode(IonType.Blob, [], arguments.SelectMany(Fragment.BytesOf).ToArray()),
            "clob" => new IonNode(IonType.Clob, [], arguments.SelectMany(Fragment.BytesOf).ToArray()),
            "list" => Container(IonType.List, arguments.Select(value => new IonField(default, Parse(value)))),
            "sexp" => Container(IonType.SExp, arguments.Select(value => new IonField(default, Parse(value)))),
            "struct" => Container(IonType.Struct, arguments.Select(field => new IonField(Symbol(field.Children[0].Value), Parse(field.Children[1].Value)))),
            var other => throw new NotSupportedException($"The model has no {other}."),
        };
    }

    // The values that "produces" states, with '#$0' for symbol zero and '#$name#1' for a symbol of a shared table.
    internal static IonNode Unmangle(IonNode value)
    {
        IonSymbol[] annotations = [.. value.Annotations.Select(Unmangle)];
        object? scalar = value.Scalar is IonSymbol symbol ? Unmangle(symbol) : value.Scalar;
        var copy = new IonNode(value.Type, annotations, scalar) { IsContainer = value.IsContainer };
        foreach (IonField field in value.Children)
        {
            copy.Add(new IonField(Unmangle(field.Name), Unmangle(field.Value)));
        }

        return copy;
    }

    private static IonSymbol Unmangle(IonSymbol symbol)
    {
        if (symbol.Text is null || !symbol.Text.StartsWith("#$", StringComparison.Ordinal))
        {
            return symbol;
        }

        string[] parts = symbol.Text[2..].Split('#');
        return parts.Length == 1 && parts[0] == "0" ? default : IonSymbol.FromImport(parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    private static IonNode Annotate(IonNode value, IonNode[] annotations)
    {
        var copy = new IonNode(value.Type, [.. annotations.Select(Symbol)], value.Scalar) { IsContainer = value.IsContainer };
        foreach (IonField field in value.Children)
        {
            copy.Add(field);
        }

        return copy;
    }

    private static IonNode Container(IonType type, IEnumerable<IonField> fields)
    {
        var node = new IonNode(type, [], null) { IsContainer = true };
        foreach (IonField field in fields)
        {
            node.Add(field);
        }

        return node;
    }

    private static IonSymbol Symbol(IonNode token) => token switch
    {
        { Scalar: BigInteger id } => id.IsZero ? default : new IonSymbol(Encoding.UTF8.GetString(SystemSymbols.GetText((long)id))),
        { IsContainer: false } => new IonSymbol(TextOf(token)),
        _ when token.Keyword() == "text" => new IonSymbol(Characters(token.Arguments())),
        _ => IonSymbol.FromImport(TextOf(token.Arguments()[0]), (int)(BigInteger)token.Arguments()[1].Scalar!),
    };

    private static string Characters(IonNode[] codes)
        => codes is [{ Scalar: string text }] ? text : string.Concat(codes.Select(code => char.ConvertFromUtf32((int)(BigInteger)code.Scalar!)));

    private static double Float(string text) => text switch
    {
        "nan" => double.NaN,
        "+inf" => double.PositiveInfinity,
        "-inf" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };

    private static IonDecimal Decimal(IonNode coefficient, IonNode exponent)
    {
        int power = (int)(BigInteger)exponent.Scalar!;
        return coefficient.Scalar is BigInteger digits ? new IonDecimal(digits, power) : IonDecimal.NegativeZero(power);
    }

    // Parts are in UTC; the offset precedes the hour.
    private static IonTimestamp Timestamp(string precision, IonNode[] parts)
    {
        int[] numbers = [.. parts.Select(part => part.Scalar is BigInteger number && number >= int.MinValue ? (int)number : 0)];
        switch (precision)
        {
            case "year":
                return new IonTimestamp(numbers[0]);
            case "month":
                return new IonTimestamp(numbers[0], numbers[1]);
            case "day":
                return new IonTimestamp(numbers[0], numbers[1], numbers[2]);
        }

        int? offset = parts[3].Arguments()[0].Scalar is BigInteger minutes ? (int)minutes : null;
        DateTime local = new DateTime(numbers[0], numbers[1], numbers[2], numbers[4], numbers[5], 0, DateTimeKind.Utc).AddMinutes(offset ?? 0);
        return precision switch
        {
            "minute" => new IonTimestamp(local.Year, local.Month, local.Day, local.Hour, local.Minute, offset),
            "second" => new IonTimestamp(local.Year, local.Month, local.Day, local.Hour, local.Minute, numbers[6], 0, 0, offset),
            _ => new IonTimestamp(local.Year, local.Month, local.Day, local.Hour, local.Minute, numbers[6], (BigInteger)parts[7].Scalar!, -numbers[8], offset),
        };
    }

    private static string TextOf(IonNode token)
        => token.Scalar as string ?? (token.Scalar is IonSymbol symbol ? symbol.Text! : token.Type.ToString());
}
