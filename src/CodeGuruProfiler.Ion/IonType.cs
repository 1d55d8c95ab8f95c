namespace CodeGuruProfiler.Ion;

/// <summary>The thirteen types of the Ion data model.</summary>
/// <remarks>The values are the type codes of the binary format, where positive and negative integers have two.</remarks>
public enum IonType : byte
{
    /// <summary>The type of a null that was written without another type.</summary>
    Null = 0,

    /// <summary>True or false.</summary>
    Bool = 1,

    /// <summary>A whole number of any size.</summary>
    Int = 2,

    /// <summary>A 64-bit binary floating point number.</summary>
    Float = 4,

    /// <summary>A decimal number with an exact coefficient and exponent.</summary>
    Decimal = 5,

    /// <summary>A moment with a precision and an offset that may be unknown.</summary>
    Timestamp = 6,

    /// <summary>An interned name.</summary>
    Symbol = 7,

    /// <summary>Unicode text.</summary>
    String = 8,

    /// <summary>Text of an encoding that Ion does not know: bytes.</summary>
    Clob = 9,

    /// <summary>Bytes.</summary>
    Blob = 10,

    /// <summary>An ordered sequence of values.</summary>
    List = 11,

    /// <summary>An ordered sequence of values that an application reads as an expression.</summary>
    SExp = 12,

    /// <summary>Named values without order; a name may occur more than once.</summary>
    Struct = 13,
}
