using System.Collections;
using System.Reflection;

namespace MedSocial.Tests;

/// <summary>Everything that an answer says: each string, number and <c>ToString()</c> that its public members give, however deep.</summary>
internal static class Spoken
{
    private const int Deepest = 12;

    internal static List<string> By(params object?[] answers)
    {
        var said = new List<string>();
        foreach (var answer in answers)
            Listen(answer, said, 0);
        return said;
    }

    private static void Listen(object? value, List<string> said, int depth)
    {
        if (value is null || depth > Deepest)
            return;
        said.Add(value.ToString() ?? "");
        if (value is string || value.GetType() is { IsPrimitive: true } or { IsEnum: true } || value is DateOnly or DateTimeOffset or TimeSpan)
            return;
        if (value is IEnumerable items)
        {
            foreach (var item in items)
                Listen(item, said, depth + 1);
            return;
        }
        if (value.GetType().Assembly != typeof(MedicalDirectory).Assembly)
            return;
        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetIndexParameters().Length == 0)
                Listen(property.GetValue(value), said, depth + 1);
        }
        foreach (var method in value.GetType().GetMethods(BindingFlags.Public | BindingFlags.Instance))
        {
            if (method.Name == "Explain" && method.GetParameters().Length == 0)
                Listen(method.Invoke(value, null), said, depth + 1);
        }
    }
}
