using System.Diagnostics;

namespace CodeGuruProfiler.Ion.Text;

/// <summary>The names of the types, as they follow "null.".</summary>
internal static class TextTypeNames
{
    public static ReadOnlySpan<byte> Of(IonType type) => type switch
    {
        IonType.Null => "null"u8,
        IonType.Bool => "bool"u8,
        IonType.Int => "int"u8,
        IonType.Float => "float"u8,
        IonType.Decimal => "decimal"u8,
        IonType.Timestamp => "timestamp"u8,
        IonType.Symbol => "symbol"u8,
        IonType.String => "string"u8,
        IonType.Clob => "clob"u8,
        IonType.Blob => "blob"u8,
        IonType.List => "list"u8,
        IonType.SExp => "sexp"u8,
        IonType.Struct => "struct"u8,
        _ => throw new UnreachableException(),
    };

    public static bool TryParse(ReadOnlySpan<byte> name, out IonType type)
    {
        for (type = IonType.Null; type <= IonType.Struct; type++)
        {
            // Code 3 is an encoding of integers, not a type.
            if ((int)type != 3 && name.SequenceEqual(Of(type)))
            {
                return true;
            }
        }

        return false;
    }
}
