using CodeGuruProfiler.CodeGeneration.Plan;

namespace CodeGuruProfiler.CodeGeneration.Emit;

/// <summary>Writes the class that writes a data record to JSON and reads it, as far as the service sends or receives it.</summary>
internal static class StructureJsonEmitter
{
    public static GeneratedFile Emit(RecordPlan record, SourceFile file)
    {
        string type = Naming.TypeNames.Reference(record.Name);
        var code = new CodeWriter();
        code.Using(Spaces.Json);
        code.UsingFolder(Spaces.Model);
        code.Open($"internal static class {record.Name}Json");
        if (record.NeedsEmpty)
        {
            code.Line("/// <summary>Gets the value of a required member that is absent from the response.</summary>");
            WriteEmpty(code, record, type);
        }

        if (record.IsSent)
        {
            Separate(record.NeedsEmpty);
            WriteWriter(code, record, type);
        }

        if (record.IsReceived)
        {
            Separate(record.NeedsEmpty || record.IsSent);
            WriteReader(code, record, type);
            JsonReads.NestedReaders(code, record.Properties);
        }

        code.Close();
        return file.Create($"Serialization/{record.Name}Json.cs", "Serialization", code);

        void Separate(bool isNeeded)
        {
            if (isNeeded)
            {
                code.Line();
            }
        }
    }

    private static void WriteEmpty(CodeWriter code, RecordPlan record, string type)
    {
        PropertyPlan[] required = [.. record.Properties.Where(property => property.IsRequired)];
        if (required.Length == 0)
        {
            code.Line($"public static {type} Empty {{ get; }} = new();");
            return;
        }

        code.Open($"public static {type} Empty {{ get; }} = new()");
        foreach (PropertyPlan property in required)
        {
            code.Line($"{property.Name} = {JsonReads.Missing(code, property)},");
        }

        code.Close("};");
    }

    private static void WriteWriter(CodeWriter code, RecordPlan record, string type)
    {
        code.Open($"public static void Write(Utf8JsonWriter json, {type} value)");
        code.Line("json.WriteStartObject();");
        foreach (PropertyPlan property in record.Properties)
        {
            JsonWrites.Member(code, property, "value", $"nameof({type})");
        }

        code.Line("json.WriteEndObject();");
        code.Close();
    }

    private static void WriteReader(CodeWriter code, RecordPlan record, string type)
    {
        code.Open($"public static {type} Read(ref Utf8JsonReader json)");
        code.Line("JsonValues.ExpectObject(ref json);");
        JsonReads.Members(code, record.Properties);
        code.Line();
        if (record.Properties.IsEmpty)
        {
            code.Line($"return new {type}();");
        }
        else
        {
            code.Open($"return new {type}");
            foreach (PropertyPlan property in record.Properties)
            {
                code.Line($"{property.Name} = {JsonReads.Assigned(code, property)},");
            }

            code.Close("};");
        }

        code.Close();
    }
}
