namespace CodeGuruProfiler.Profiles;

/// <summary>Writes tokens in one of the formats.</summary>
internal abstract class TokenWriter
{
    public abstract void StartStruct();

    public abstract void EndStruct();

    public abstract void StartList();

    public abstract void EndList();

    public abstract void FieldName(string name);

    public abstract void Null();

    public abstract void Boolean(bool value);

    public abstract void Integer(long value);

    /// <summary>Writes an integer of any size.</summary>
    public abstract void BigInteger(string digits);

    /// <summary>Writes a decimal number as it is, trailing zeros included.</summary>
    public abstract void Decimal(string digits);

    /// <summary>Writes a number of the agent's metadata: a float, even when it is whole.</summary>
    public abstract void Float(double value);

    /// <summary>Writes a float that came as such.</summary>
    public abstract void KeptFloat(double value, string? digits);

    public abstract void String(string value);

    public abstract void Complete();

    /// <summary>Writes a count: an integer when it is one.</summary>
    public void Count(double value)
    {
        // Above this a double is no longer exact to the last digit that would be written.
        if (Math.Abs(value) < 1e15 && value == Math.Truncate(value))
        {
            Integer((long)value);
        }
        else
        {
            Float(value);
        }
    }

    /// <summary>Writes what was taken down, as it came.</summary>
    public void Replay(ReadOnlySpan<ValueToken> tokens)
    {
        // Which of the open containers are structs, innermost last.
        var structs = new Stack<bool>();
        foreach (ref readonly ValueToken token in tokens)
        {
            if (token.Name is not null)
            {
                FieldName(token.Name);
            }

            switch (token.Kind)
            {
                case ValueKind.StartStruct:
                    structs.Push(true);
                    StartStruct();
                    break;
                case ValueKind.StartList:
                    structs.Push(false);
                    StartList();
                    break;
                case ValueKind.End when structs.Pop():
                    EndStruct();
                    break;
                case ValueKind.End:
                    EndList();
                    break;
                default:
                    Scalar(token);
                    break;
            }
        }
    }

    // The recorder gives text to each token of a kind that needs it.
    private void Scalar(in ValueToken token)
    {
        switch (token.Kind)
        {
            case ValueKind.Null:
                Null();
                break;
            case ValueKind.Boolean:
                Boolean(token.Bits != 0);
                break;
            case ValueKind.Integer:
                Integer(token.Bits);
                break;
            case ValueKind.BigInteger:
                BigInteger(token.Text!);
                break;
            case ValueKind.Decimal:
                Decimal(token.Text!);
                break;
            case ValueKind.Float:
                KeptFloat(BitConverter.Int64BitsToDouble(token.Bits), token.Text);
                break;
            case ValueKind.String:
                String(token.Text!);
                break;
        }
    }
}
