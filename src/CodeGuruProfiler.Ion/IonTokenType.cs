namespace CodeGuruProfiler.Ion;

/// <summary>The kind of token that a reader is at.</summary>
public enum IonTokenType : byte
{
    /// <summary>Nothing: before the first token, or after the last.</summary>
    None,

    /// <summary>A null of any type; the reader's <c>Type</c> contains the type.</summary>
    Null,

    /// <summary>True or false.</summary>
    Bool,

    /// <summary>A whole number.</summary>
    Int,

    /// <summary>A binary floating point number.</summary>
    Float,

    /// <summary>A decimal number.</summary>
    Decimal,

    /// <summary>A timestamp.</summary>
    Timestamp,

    /// <summary>A symbol.</summary>
    Symbol,

    /// <summary>A string.</summary>
    String,

    /// <summary>A clob.</summary>
    Clob,

    /// <summary>A blob.</summary>
    Blob,

    /// <summary>The start of a list.</summary>
    StartList,

    /// <summary>The start of an s-expression.</summary>
    StartSExp,

    /// <summary>The start of a struct.</summary>
    StartStruct,

    /// <summary>The end of a list.</summary>
    EndList,

    /// <summary>The end of an s-expression.</summary>
    EndSExp,

    /// <summary>The end of a struct.</summary>
    EndStruct,
}
