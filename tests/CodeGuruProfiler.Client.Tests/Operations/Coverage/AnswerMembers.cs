using System.Text.Json;
using CodeGuruProfiler.Client.Tests.Operations.Harness;

namespace CodeGuruProfiler.Client.Tests.Operations.Coverage;

/// <summary>The members of the model that a response on the wire contains, at any depth. A member of a list's elements counts when one of them holds it.</summary>
internal static class AnswerMembers
{
    public static HashSet<string> Held(string output, ScriptedAnswer answer)
    {
        var found = new HashSet<string>(StringComparer.Ordinal) { string.Empty };
        ModelMember[] members = [.. ServiceModel.Members(output)];
        foreach (ModelMember member in members.Where(member => member.Header is not null))
        {
            if (answer.Headers.Any(header => header.Name == member.Header))
            {
                found.Add("." + member.Name);
            }
        }

        if (members.SingleOrDefault(member => member.IsPayload) is { } payload)
        {
            VisitPayload(payload, answer, found);
        }
        else if (members.Any(member => member.IsInBody))
        {
            using JsonDocument json = JsonDocument.Parse(answer.Body);
            VisitStructure(output, json.RootElement, string.Empty, found);
        }

        return found;
    }

    private static void VisitPayload(ModelMember payload, ScriptedAnswer answer, HashSet<string> found)
    {
        if (ServiceModel.Type(payload.Target) == "blob")
        {
            _ = answer.Body.Length > 0 && found.Add("." + payload.Name);
            return;
        }

        using JsonDocument json = JsonDocument.Parse(answer.Body);
        Visit(payload.Target, json.RootElement, "." + payload.Name, found);
    }

    private static void Visit(string shape, JsonElement value, string path, HashSet<string> found)
    {
        found.Add(path);
        switch (ServiceModel.Type(shape))
        {
            case "structure":
                VisitStructure(shape, value, path, found);
                break;
            case "list":
                foreach (JsonElement element in value.EnumerateArray())
                {
                    Visit(ServiceModel.Element(shape), element, path + "[]", found);
                }

                break;
            case "map":
                foreach (JsonProperty entry in value.EnumerateObject())
                {
                    Visit(ServiceModel.Value(shape), entry.Value, path + "{}", found);
                }

                break;
        }
    }

    private static void VisitStructure(string shape, JsonElement value, string path, HashSet<string> found)
    {
        foreach (ModelMember member in ServiceModel.Members(shape))
        {
            if (value.TryGetProperty(member.Name, out JsonElement held))
            {
                Visit(member.Target, held, $"{path}.{member.Name}", found);
            }
        }
    }
}
