using CodeGuruProfiler.Ion;
using CodeGuruProfiler.Profiles.Unknown;

namespace CodeGuruProfiler.Profiles.Writing;

/// <summary>Writes tokens in one of the formats.</summary>
internal abstract class TokenWriter
{
    private const double MaxWhole = 1L << 53;

    public abstract void StartStruct();

    public abstract void EndStruct();

    public abstract void StartList();

    public abstract void EndList();

    /// <summary>Starts an s-expression, which ends as a list does.</summary>
    public abstract void StartSExp();

    public abstract void FieldName(string name);

    public abstract void Boolean(bool value);

    public abstract void Integer(long value);

    /// <summary>Writes a number of the agent's metadata: a float, even when it is whole.</summary>
    public abstract void Float(double value);

    public abstract void String(string value);

    public abstract void Complete();

    /// <summary>Writes a count: an integer when it is one.</summary>
    public void Count(double value)
    {
        // Up to here each whole number is a double.
        if (Math.Abs(value) <= MaxWhole && value == Math.Truncate(value))
        {
            Integer((long)value);
        }
        else
        {
            Float(value);
        }
    }

    /// <summary>Writes what was recorded, as it came.</summary>
    public void Replay(ReadOnlySpan<byte> values, DocumentSymbols? texts)
    {
        Stack<ValueKind>? open = null;
        var cursor = new ValueCursor(values, texts);
        while (cursor.Read())
        {
            if (cursor.HasName)
            {
                FieldName(cursor.Name);
            }

            switch (cursor.Kind)
            {
                case ValueKind.StartStruct:
                    StartStruct();
                    break;
                case ValueKind.StartList:
                    StartList();
                    break;
                case ValueKind.StartSExp:
                    StartSExp();
                    break;
                case ValueKind.End when open!.Pop() == ValueKind.StartStruct: // Its start made it.
                    EndStruct();
                    break;
                case ValueKind.End:
                    EndList();
                    break;
                default:
                    Scalar(cursor);
                    break;
            }

            if (cursor.IsStart)
            {
                (open ??= new Stack<ValueKind>()).Push(cursor.Kind);
            }
        }
    }

    protected abstract void FieldName(ValueText name);

    protected abstract void Annotation(ValueText text);

    /// <summary>Writes a null.</summary>
    /// <param name="type">Its type in Ion.</param>
    protected abstract void Null(IonType type);

    /// <summary>Writes an integer of any size.</summary>
    protected abstract void BigInteger(string digits);

    /// <summary>Writes a decimal number as it is, trailing zeros included.</summary>
    protected abstract void Decimal(string digits);

    /// <summary>Writes a float that came as such.</summary>
    protected abstract void KeptFloat(double value);

    protected abstract void Timestamp(string text);

    /// <summary>Writes a string that came as such. It may have lone surrogates.</summary>
    protected abstract void KeptString(ReadOnlySpan<byte> utf8);

    protected abstract void Symbol(ValueText text);

    protected abstract void Blob(ReadOnlySpan<byte> bytes);

    protected abstract void Clob(ReadOnlySpan<byte> bytes);

    private void Scalar(in ValueCursor cursor)
    {
        switch (cursor.Kind)
        {
            case ValueKind.Null:
                Null(cursor.NullType);
                break;
            case ValueKind.Boolean:
                Boolean(cursor.Boolean);
                break;
            case ValueKind.Integer:
                Integer(cursor.Integer);
                break;
            case ValueKind.BigInteger:
                BigInteger(cursor.Text.ToString());
                break;
            case ValueKind.Decimal:
                Decimal(cursor.Text.ToString());
                break;
            case ValueKind.Float:
                KeptFloat(cursor.Double);
                break;
            case ValueKind.Timestamp:
                Timestamp(cursor.Text.ToString());
                break;
            case ValueKind.String:
                KeptString(cursor.Text.Utf8);
                break;
            case ValueKind.Symbol:
                Symbol(cursor.Text);
                break;
            case ValueKind.Blob:
                Blob(cursor.Bytes);
                break;
            case ValueKind.Clob:
                Clob(cursor.Bytes);
                break;
            case ValueKind.Annotation:
                Annotation(cursor.Text);
                break;
        }
    }
}
