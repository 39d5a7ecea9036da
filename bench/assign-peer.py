"""The same places filled by SciPy: a network of all allowed pairs, then maximum_flow. Times itself and prints JSON."""

import json
import sys
import time

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import maximum_flow

numbers = np.fromfile(sys.argv[1], dtype="<i4")
crews, people, places = (int(n) for n in numbers[:3])
capacity = numbers[3 : 3 + people]
starts = numbers[3 + people : 4 + people + crews]
barred = numbers[4 + people + crews :]
barred_by = np.repeat(np.arange(crews, dtype=np.int32), np.diff(starts))

begun, cpu_begun = time.perf_counter(), time.process_time()
# Rows: people, crews, source, sink. The arcs of a row are written in order, so that nothing has to be sorted.
allowed = np.ones((people, crews), dtype=bool)
allowed[barred, barred_by] = False
persons, columns = np.nonzero(allowed)
pairs = len(columns)
source, sink = people + crews, people + crews + 1
degrees = np.concatenate([np.bincount(persons, minlength=people), np.ones(crews, np.int64), [people, 0]])
network = csr_matrix(
    (
        np.concatenate([np.ones(pairs, np.int32), np.full(crews, places, np.int32), capacity]),
        np.concatenate([columns + people, np.full(crews, sink), np.arange(people)]).astype(np.int32),
        np.concatenate([[0], np.cumsum(degrees)]).astype(np.int32),
    ),
    shape=(sink + 1, sink + 1),
)
flow = maximum_flow(network, source, sink)
print(
    json.dumps(
        {
            "seconds": time.perf_counter() - begun,
            "cpu": time.process_time() - cpu_begun,
            "filled": int(flow.flow_value),
            "pairs": pairs,
        }
    )
)
