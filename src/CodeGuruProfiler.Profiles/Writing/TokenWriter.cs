namespace CodeGuruProfiler.Profiles;

/// <summary>Writes tokens in one of the formats.</summary>
internal abstract class TokenWriter
{
    public abstract void StartStruct();

    public abstract void EndStruct();

    public abstract void StartList();

    public abstract void EndList();

    /// <summary>Starts an s-expression, which ends as a list does.</summary>
    public abstract void StartSExp();

    public abstract void FieldName(string name);

    public abstract void Annotation(string text);

    /// <summary>Writes a null.</summary>
    /// <param name="type">The code of its type in Ion; 0 for no other.</param>
    public abstract void Null(long type);

    public abstract void Boolean(bool value);

    public abstract void Integer(long value);

    /// <summary>Writes an integer of any size.</summary>
    public abstract void BigInteger(string digits);

    /// <summary>Writes a decimal number as it is, trailing zeros included.</summary>
    public abstract void Decimal(string digits);

    /// <summary>Writes a number of the agent's metadata: a float, even when it is whole.</summary>
    public abstract void Float(double value);

    /// <summary>Writes a float that came as such.</summary>
    public abstract void KeptFloat(double value);

    public abstract void Timestamp(string text);

    public abstract void String(string value);

    public abstract void Symbol(string text);

    public abstract void Blob(string base64);

    public abstract void Clob(string latin1);

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
        if (tokens.IsEmpty)
        {
            return;
        }

        var open = new Stack<ValueKind>();
        foreach (ref readonly ValueToken token in tokens)
        {
            if (token.Name is not null)
            {
                FieldName(token.Name);
            }

            if (token.IsStart)
            {
                open.Push(token.Kind);
                Start(token);
            }
            else if (token.Kind == ValueKind.End)
            {
                End(open.Pop());
            }
            else
            {
                Scalar(token);
            }
        }
    }

    private void Start(in ValueToken token)
    {
        switch (token.Kind)
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
            case ValueKind.StartAnnotated:
                Annotation(token.Text!); // The recorder gives text to each token of a kind that needs it: here and below.
                break;
        }
    }

    private void End(ValueKind start)
    {
        switch (start)
        {
            case ValueKind.StartStruct:
                EndStruct();
                break;
            case ValueKind.StartList or ValueKind.StartSExp:
                EndList();
                break;
        }
    }

    private void Scalar(in ValueToken token)
    {
        switch (token.Kind)
        {
            case ValueKind.Null:
                Null(token.Bits);
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
                KeptFloat(BitConverter.Int64BitsToDouble(token.Bits));
                break;
            case ValueKind.Timestamp:
                Timestamp(token.Text!);
                break;
            case ValueKind.String:
                String(token.Text!);
                break;
            case ValueKind.Symbol:
                Symbol(token.Text!);
                break;
            case ValueKind.Blob:
                Blob(token.Text!);
                break;
            case ValueKind.Clob:
                Clob(token.Text!);
                break;
        }
    }
}
