using CodeGuruProfiler.CodeGeneration.Plan;

namespace CodeGuruProfiler.CodeGeneration.Emit;

/// <summary>Writes an operation: the code that writes its request and reads its response.</summary>
internal static class OperationEmitter
{
    public static GeneratedFile Emit(OperationPlan operation, SourceFile file)
    {
        string types = $"{operation.Request.Name}, {operation.Response.Name}";
        string method = char.ToUpperInvariant(operation.HttpMethod[0]) + operation.HttpMethod[1..].ToLowerInvariant();
        var code = new CodeWriter();
        code.Using(Spaces.RuntimeHttp);
        code.Using(Spaces.RuntimeRestJson);
        code.UsingFolder(Spaces.Model);
        code.Line($"/// <summary><c>{operation.HttpMethod} {DocText.Escape(Template(operation))}</c></summary>");
        code.Line($"internal sealed class {operation.Name}Operation()");
        code.Indented(() => code.Line($": Operation<{types}>({Literals.Quote(operation.Action)}, HttpMethod.{method})"));
        code.Open();
        code.Line($"public static {operation.Name}Operation Instance {{ get; }} = new();");
        code.Line();
        if (operation.Response.Payload is { Type.Kind: TypeKind.Blob })
        {
            code.Line("public override bool KeepsBody => true;");
            code.Line();
        }

        // A caller that sees the coding decodes the body.
        if (operation.Response.Bound(Binding.Header).Any(property => string.Equals(property.WireName, "Content-Encoding", StringComparison.OrdinalIgnoreCase)))
        {
            code.Line("public override bool KeepsContentEncoding => true;");
            code.Line();
        }

        WriteWrite(code, operation);
        WriteRead(code, operation.Response);
        JsonReads.NestedReaders(code, operation.Response.Bound(Binding.Body));
        code.Close();
        return file.Create($"Operations/{operation.Name}Operation.cs", "Operations", code);
    }

    private static string Template(OperationPlan operation)
    {
        string path = string.Concat(operation.Path.Select(part => part.Literal ?? $"{{{part.Label?.MemberName}}}"));
        string query = string.Join('&', operation.Query.Select(pair => $"{pair.Key}={pair.Value}"));
        return query.Length > 0 ? $"{path}?{query}" : path;
    }

    private static void WriteWrite(CodeWriter code, OperationPlan operation)
    {
        RecordPlan request = operation.Request;
        code.Open($"public override void Write({request.Name} request, ref RequestBuilder builder)");
        foreach (UriPart part in operation.Path)
        {
            code.Line(part.Label is { } label
                ? $"builder.AppendLabel({HttpText.Label(code, label)}, nameof(request.{label.Name}));"
                : $"builder.AppendPath({Literals.Quote(part.Literal ?? "")});");
        }

        foreach ((string key, string value) in operation.Query)
        {
            code.Line($"builder.AppendQuery({Literals.Quote(key)}, {Literals.Quote(value)});");
        }

        foreach (PropertyPlan property in request.Bound(Binding.Query))
        {
            WriteQuery(code, property);
        }

        // A content type travels with the body it describes.
        bool hasBlob = request.Payload is { Type.Kind: TypeKind.Blob or TypeKind.String or TypeKind.Enum };
        PropertyPlan? contentType = hasBlob ? request.Bound(Binding.Header).FirstOrDefault(IsContentType) : null;
        foreach (PropertyPlan property in request.Bound(Binding.Header).Where(property => property != contentType))
        {
            code.Line($"builder.SetHeader({Literals.Quote(property.WireName)}, {HttpText.Header(code, property)});");
        }

        if (request.Payload is { } payload)
        {
            WritePayload(code, payload, contentType);
        }
        else if (request.HasBody)
        {
            StartJsonBody(code);
            code.Line("json.WriteStartObject();");
            foreach (PropertyPlan property in request.Bound(Binding.Body))
            {
                JsonWrites.Member(code, property, "request", "Name");
            }

            code.Line("json.WriteEndObject();");
            code.Line("builder.EndJsonBody();");
        }

        code.Close();
    }

    private static bool IsContentType(PropertyPlan property) => string.Equals(property.WireName, "Content-Type", StringComparison.OrdinalIgnoreCase);

    private static void WriteQuery(CodeWriter code, PropertyPlan property)
    {
        string key = Literals.Quote(property.WireName);
        if (property.Type is { Kind: TypeKind.List, Element: { Kind: not TypeKind.String } element })
        {
            string list = property.IsNullable ? $"request.{property.Name} ?? []" : JsonWrites.NotNull(code, property, "request", "Name");
            code.Open($"foreach ({element.CSharp} item in {list})");
            code.Line($"builder.AppendQuery({key}, {HttpText.Query(code, element, "item", isNullable: false)});");
            code.Close();
        }
        else
        {
            string value = property.IsIdempotencyToken ? $"builder.IdempotencyToken(request.{property.Name})" : JsonWrites.NotNull(code, property, "request", "Name");
            code.Line($"builder.AppendQuery({key}, {HttpText.Query(code, property.Type, value, property.IsNullable)});");
        }
    }

    private static void WritePayload(CodeWriter code, PropertyPlan payload, PropertyPlan? contentType)
    {
        string access = $"request.{payload.Name}";
        if (payload.Type.Kind == TypeKind.Structure)
        {
            StartJsonBody(code);
            if (payload.IsNullable)
            {
                // A JSON body is an object even if it has no members.
                code.Open($"if ({access} is {{ }} {payload.Local})");
                JsonWrites.Structure(code, payload.Type, payload.Local);
                code.Close();
                code.Open("else");
                code.Line("json.WriteStartObject();");
                code.Line("json.WriteEndObject();");
                code.Close();
            }
            else
            {
                JsonWrites.Structure(code, payload.Type, JsonWrites.NotNull(code, payload, "request", "Name"));
            }

            code.Line("builder.EndJsonBody();");
            return;
        }

        string value = payload.IsNullable ? payload.Local : JsonWrites.NotNull(code, payload, "request", "Name");
        string type = contentType is not null ? HttpText.Header(code, contentType) : payload.Type.Kind == TypeKind.Blob ? "contentType: null" : "\"text/plain\"";
        if (contentType is not null && payload.Type.Kind != TypeKind.Blob && contentType.IsNullable)
        {
            type = $"{type} ?? \"text/plain\"";
        }

        string bytes = payload.Type.Kind switch
        {
            TypeKind.Blob => value,
            TypeKind.Enum => $"{Utf8(code)}.GetBytes({value}.Value)",
            _ => $"{Utf8(code)}.GetBytes({value})",
        };
        if (payload.IsNullable)
        {
            code.Open($"if ({access} is {{ }} {payload.Local})");
            code.Line($"builder.SetBody({bytes}, {type});");
            code.Close();
        }
        else
        {
            code.Line($"builder.SetBody({bytes}, {type});");
        }
    }

    private static void StartJsonBody(CodeWriter code)
    {
        code.Using(Spaces.Json);
        code.Line("Utf8JsonWriter json = builder.StartJsonBody();");
    }

    private static string Utf8(CodeWriter code)
    {
        code.Using(Spaces.Text);
        return "Encoding.UTF8";
    }

    private static void WriteRead(CodeWriter code, RecordPlan response)
    {
        if (response.HasBody)
        {
            code.Open($"public override {response.Name} Read(ServiceResponse response)");
            code.Line("Utf8JsonReader json = response.OpenJson();");
            JsonReads.Members(code, [.. response.Bound(Binding.Body)]);
            code.Line("response.CloseJson(ref json);");
            code.Open($"return new {response.Name}");
            WriteAssignments(code, response);
            code.Close("};");
            code.Close();
        }
        else if (response.Payload is { Type.Kind: TypeKind.Structure } payload)
        {
            code.Open($"public override {response.Name} Read(ServiceResponse response)");
            WriteReadPayload(code, payload);
            code.Open($"return new {response.Name}");
            WriteAssignments(code, response);
            code.Close("};");
            code.Close();
        }
        else
        {
            code.Open($"public override {response.Name} Read(ServiceResponse response) => new()");
            WriteAssignments(code, response);
            code.Close("};");
        }
    }

    private static void WriteReadPayload(CodeWriter code, PropertyPlan payload)
    {
        if (payload.IsNullable)
        {
            code.Line($"{payload.CSharp} {payload.Local} = null;");
            code.Open("if (!response.Body.IsEmpty)");
        }

        code.Using(Spaces.Json);
        code.Line("Utf8JsonReader json = response.OpenJson();");
        code.Line($"{(payload.IsNullable ? "" : $"{payload.Type.CSharp} ")}{payload.Local} = {JsonReads.Structure(code, payload.Type)}(ref json);");
        code.Line("response.CloseJson(ref json);");
        if (payload.IsNullable)
        {
            code.Close();
        }
    }

    private static void WriteAssignments(CodeWriter code, RecordPlan response)
    {
        foreach (PropertyPlan property in response.Properties)
        {
            string value = property.Binding switch
            {
                Binding.Header => HttpText.ReadHeader(code, property),
                Binding.Payload => ReadPayload(code, property),
                _ => JsonReads.Assigned(code, property),
            };
            code.Line($"{property.Name} = {value},");
        }

        code.Line("ResponseMetadata = response.Metadata,");
    }

    private static string ReadPayload(CodeWriter code, PropertyPlan payload)
    {
        string read = payload.Type.Kind switch
        {
            TypeKind.Structure => payload.Local,
            TypeKind.Blob => "response.TakeBody()",
            TypeKind.Enum => $"new {payload.Type.CSharp}({Utf8(code)}.GetString(response.Body))",
            _ => $"{Utf8(code)}.GetString(response.Body)",
        };
        string none = payload.Type.IsReference ? "null" : $"default({payload.CSharp})";
        return payload.IsNullable && payload.Type.Kind != TypeKind.Structure ? $"response.Body.IsEmpty ? {none} : {read}" : read;
    }
}
