namespace CodeGuruProfiler.Ion.Copying;

/// <summary>Writes what a reader is at.</summary>
internal struct TokenCopier(IonWriter writer)
{
    private readonly CopiedSymbols _symbols = new(writer);
    private IReadOnlyList<IonSymbolTableImport> _imports = [];

    public void Copy(ref IonReader reader)
    {
        if (writer.Depth == 0)
        {
            DeclareImports(ref reader);
        }

        if (reader.HasFieldName)
        {
            CopyFieldName(ref reader);
        }

        for (int i = 0; i < reader.AnnotationCount; i++)
        {
            CopyAnnotation(ref reader, i);
        }

        CopyValue(ref reader);
    }

    // Ids whose text is unknown mean nothing without the imports that they come from.
    private void DeclareImports(ref IonReader reader)
    {
        IReadOnlyList<IonSymbolTableImport> imports = reader.Imports;
        if (ReferenceEquals(_imports, imports))
        {
            return;
        }

        if (!_imports.SequenceEqual(imports))
        {
            writer.DeclareImports(imports);
            _symbols.Clear();
        }

        _imports = imports;
    }

    private readonly void CopyFieldName(ref IonReader reader)
    {
        ReadOnlySpan<byte> text = reader.FieldNameSpan;
        long id = _symbols.Find(ref reader, reader.FieldNameSymbolId, text);
        if (id == IonWriter.NoId)
        {
            writer.WriteFieldName(text);
        }
        else
        {
            writer.WriteFieldNameId(id);
        }
    }

    private readonly void CopyAnnotation(ref IonReader reader, int index)
    {
        ReadOnlySpan<byte> text = reader.GetAnnotationSpan(index);
        long id = _symbols.Find(ref reader, reader.GetAnnotationId(index), text);
        if (id == IonWriter.NoId)
        {
            writer.WriteAnnotation(text);
        }
        else
        {
            writer.WriteAnnotationId(id);
        }
    }

    private readonly void CopySymbol(ref IonReader reader)
    {
        ReadOnlySpan<byte> text = reader.ValueSpan;
        long id = _symbols.Find(ref reader, reader.SymbolId, text);
        if (id == IonWriter.NoId)
        {
            writer.WriteSymbol(text);
        }
        else
        {
            writer.WriteSymbolId(id);
        }
    }

    private readonly void CopyValue(ref IonReader reader)
    {
        switch (reader.TokenType)
        {
            case IonTokenType.Null:
                writer.WriteNull(reader.Type);
                break;
            case IonTokenType.Bool:
                writer.WriteBool(reader.GetBoolean());
                break;
            case IonTokenType.Int when reader.TryGetInt64(out long value):
                writer.WriteInt(value);
                break;
            case IonTokenType.Int:
                writer.WriteInt(reader.GetBigInteger());
                break;
            case IonTokenType.Float:
                writer.WriteFloat(reader.GetDouble());
                break;
            case IonTokenType.Decimal:
                writer.WriteDecimal(reader.GetDecimal());
                break;
            case IonTokenType.Timestamp:
                writer.WriteTimestamp(reader.GetTimestamp());
                break;
            case IonTokenType.Symbol:
                CopySymbol(ref reader);
                break;
            case IonTokenType.String:
                writer.WriteString(reader.ValueSpan);
                break;
            case IonTokenType.Clob:
                writer.WriteClob(reader.ValueSpan);
                break;
            case IonTokenType.Blob:
                writer.WriteBlob(reader.ValueSpan);
                break;
            case IonTokenType.StartList:
                writer.WriteStartList();
                break;
            case IonTokenType.StartSExp:
                writer.WriteStartSExp();
                break;
            default:
                writer.WriteStartStruct();
                break;
        }
    }
}
