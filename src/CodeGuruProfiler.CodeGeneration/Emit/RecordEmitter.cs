using CodeGuruProfiler.CodeGeneration.Plan;

namespace CodeGuruProfiler.CodeGeneration.Emit;

/// <summary>Writes a request, a response or a data record.</summary>
internal static class RecordEmitter
{
    /// <param name="plan">The service.</param>
    /// <param name="record">The record.</param>
    /// <param name="counterpart">The response of a request, or the request of a response: texts name members of both.</param>
    /// <param name="file">The file to create.</param>
    public static GeneratedFile Emit(ServicePlan plan, RecordPlan record, RecordPlan? counterpart, SourceFile file)
    {
        var code = new CodeWriter();
        if (record.Kind == RecordKind.Response)
        {
            code.Using(Spaces.Runtime);
        }

        Links? other = counterpart is null ? null : new Links(plan, (counterpart, $"{counterpart.Name}."));
        Links links = counterpart is null ? new Links(plan, (record, "")) : new Links(plan, (record, ""), (counterpart, $"{counterpart.Name}."));
        WriteDocumentation(code, new DocText(links.Find), record);
        string declaration = $"public sealed record {record.Name}{(record.Kind == RecordKind.Response ? " : CodeGuruProfilerResponse" : "")}";
        if (record.Properties.IsEmpty)
        {
            code.Line($"{declaration};");
        }
        else
        {
            code.Open(declaration);
            bool isFirst = true;
            foreach (PropertyPlan property in record.Properties)
            {
                if (!isFirst)
                {
                    code.Line();
                }

                isFirst = false;
                WriteProperty(code, new DocText(links.FindFor(property, other)), record, property);
            }

            RecordEqualityEmitter.Write(code, record);
            RecordTextEmitter.Write(code, record);

            code.Close();
        }

        return file.Create($"Model/{record.Name}.cs", "Model", code);
    }

    private static void WriteDocumentation(CodeWriter code, DocText text, RecordPlan record)
    {
        (string first, string[] rest) = text.Split(record.Documentation);
        string subject = record.Source[..record.Source.IndexOf(" of the ", StringComparison.Ordinal)];
        XmlDoc.Element(code, "summary", first.Length > 0 ? first : $"The {DocText.Escape(subject)}.");
        XmlDoc.Element(code, "remarks", "", [.. rest, $"Source: {DocText.Escape(record.Source)}."]);
        Obsolete.Write(code, record.Obsolete);
    }

    private static void WriteProperty(CodeWriter code, DocText text, RecordPlan record, PropertyPlan property)
    {
        (string first, string[] rest) = text.Split(property.Documentation);
        XmlDoc.Element(code, "summary", Wording.Gets(first, property.MemberName));
        XmlDoc.Element(code, "value", ValueProse.Of(property, record.Kind));
        string sensitive = property.IsSensitive ? $"Sensitive: <see cref=\"object.ToString\"/> shows <c>{RecordTextEmitter.Hidden}</c> instead." : "";
        XmlDoc.Element(code, "remarks", "", [.. rest, sensitive]);
        Obsolete.Write(code, property.Obsolete);
        string required = property.IsRequired ? "required " : "";
        if (property.Initializer is not null)
        {
            JsonReads.UseEmptyMap(code, property.Type);
        }

        // The default value of a type needs no initializer (CA1805).
        string initial = property.Initializer is null or "0" or "0f" or "false" ? "" : $" = {property.Initializer};";
        code.Line($"public {required}{property.CSharp} {property.Name} {{ get; init; }}{initial}");
    }
}
