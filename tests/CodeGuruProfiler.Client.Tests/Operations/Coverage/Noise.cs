using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CodeGuruProfiler.Client.Tests.Operations.Harness;

namespace CodeGuruProfiler.Client.Tests.Operations.Coverage;

/// <summary>Responses with unknown members and with nulls, which a client must read like plain ones.</summary>
internal static class Noise
{
    private const string Unknown = """{"a":[1,{"b":null}],"c":"\u0000","d":[[]],"e":-1.5e300}""";

    /// <summary>Puts unknown members first and last in every structure, and nulls into every list and map.</summary>
    public static ScriptedAnswer Add(string operation, ScriptedAnswer answer)
        => Change(operation, answer, static (shape, json) => Add(shape, json));

    /// <summary>Has every member of the structure that is the body, with the value null.</summary>
    public static ScriptedAnswer Nulls(string operation, ScriptedAnswer answer)
        => Change(operation, answer, static (shape, _) =>
            new JsonObject(ServiceModel.Members(shape).Where(member => member.IsInBody).Select(member => KeyValuePair.Create(member.Name, (JsonNode?)null))));

    private static ScriptedAnswer Change(string operation, ScriptedAnswer answer, Func<string, JsonNode, JsonNode> change)
    {
        string output = ServiceModel.Output(operation);
        string body = ServiceModel.Members(output).SingleOrDefault(member => member.IsPayload)?.Target ?? output;
        if (ServiceModel.Type(body) != "structure" || answer.Body.Length == 0)
        {
            return answer;
        }

        JsonNode json = JsonNode.Parse(answer.Body)!; // The body is an object.
        return answer with { Body = Encoding.UTF8.GetBytes(change(body, json).ToJsonString(new JsonSerializerOptions { WriteIndented = true })) };
    }

    private static JsonNode Add(string shape, JsonNode json)
    {
        switch (ServiceModel.Type(shape))
        {
            case "structure":
                var structure = new JsonObject { ["unknown"] = JsonNode.Parse(Unknown) };
                Dictionary<string, string> members = ServiceModel.Members(shape).ToDictionary(member => member.Name, member => member.Target);
                foreach ((string name, JsonNode? value) in json.AsObject())
                {
                    structure[name] = Add(members[name], value!); // Full responses have no nulls.
                }

                structure["Name"] = "names differ by case";
                structure["unknown2"] = null;
                return structure;
            case "list":
                return new JsonArray([null, .. json.AsArray().Select(element => Add(ServiceModel.Element(shape), element!)), null]); // No nulls yet.
            case "map":
                var map = new JsonObject { ["noValue"] = null };
                foreach ((string key, JsonNode? value) in json.AsObject())
                {
                    map[key] = Add(ServiceModel.Value(shape), value!); // No nulls yet.
                }

                return map;
            default:
                return json.DeepClone();
        }
    }
}
